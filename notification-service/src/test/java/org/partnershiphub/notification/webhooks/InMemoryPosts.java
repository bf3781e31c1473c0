package org.partnershiphub.notification.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Posts without a store; they must pass the same exam. */
final class InMemoryPosts implements Posts {

  private final Map<String, Logged> all = new LinkedHashMap<>();
  private final Map<WebhookId, Failing> failing = new HashMap<>();

  @Override
  public synchronized void plan(Collection<Post> posts) {
    posts.forEach(it -> all.putIfAbsent(it.id(), new Logged(it, List.of())));
  }

  private static Post with(Post it, @Nullable Instant due, int tries, Post.State state) {
    return new Post(
        it.webhook(), it.fact(), it.type(), it.subject(), it.body(), it.at(), due, tries, state);
  }

  private void put(Logged old, Post now) {
    all.put(now.id(), new Logged(now, old.tries()));
  }

  private List<Logged> some(Predicate<Post> wanted) {
    return all.values().stream().filter(it -> wanted.test(it.post())).toList();
  }

  @Override
  public synchronized List<Post> claim(
      WebhookId webhook, Instant now, Instant putOffUntil, int limit) {
    var due =
        some(it -> it.webhook().equals(webhook) && it.due() != null && !it.due().isAfter(now))
            .stream()
            .sorted(Comparator.comparing(it -> it.post().due()))
            .limit(limit)
            .toList();
    due.forEach(it -> put(it, with(it.post(), putOffUntil, it.post().tries(), it.post().state())));
    return due.stream().map(Logged::post).toList();
  }

  @Override
  public synchronized void tried(
      Post post, Post.Try made, Post.State state, @Nullable Instant next) {
    var old = all.get(post.id());
    if (old == null || old.post().state() != Post.State.WAITING) {
      return;
    }
    var tries = new ArrayList<>(old.tries());
    tries.add(made);
    var kept = tries.subList(Math.max(0, tries.size() - 20), tries.size());
    all.put(
        post.id(),
        new Logged(with(old.post(), next, old.post().tries() + 1, state), List.copyOf(kept)));
  }

  @Override
  public synchronized void drop(WebhookId webhook) {
    some(it -> it.webhook().equals(webhook) && it.due() != null)
        .forEach(it -> put(it, with(it.post(), null, it.post().tries(), Post.State.DROPPED)));
    works(webhook);
  }

  @Override
  public synchronized Optional<Logged> find(WebhookId webhook, String fact) {
    return Optional.ofNullable(all.get(webhook + "|" + fact));
  }

  @Override
  public synchronized List<Logged> log(
      WebhookId webhook, Post.@Nullable State state, @Nullable String after, int limit) {
    return some(it -> it.webhook().equals(webhook) && (state == null || it.state() == state))
        .stream()
        .sorted(
            Comparator.comparing((Logged it) -> it.post().at())
                .thenComparing(it -> it.post().id())
                .reversed())
        .dropWhile(it -> after != null && !beyond(it, after))
        .limit(limit)
        .toList();
  }

  private static boolean beyond(Logged it, String after) {
    var at = Long.parseLong(after.split(" ", 2)[0]);
    var mine = it.post().at().toEpochMilli();
    return mine < at || (mine == at && it.post().id().compareTo(after.split(" ", 2)[1]) < 0);
  }

  @Override
  public synchronized long replay(
      WebhookId webhook, Instant since, boolean failedOnly, Instant now) {
    var some =
        some(
            it ->
                it.webhook().equals(webhook)
                    && !it.at().isBefore(since)
                    && (!failedOnly
                        || it.state() == Post.State.GIVEN_UP
                        || it.state() == Post.State.DROPPED));
    some.forEach(it -> put(it, with(it.post(), now, 0, Post.State.WAITING)));
    return some.size();
  }

  @Override
  public synchronized boolean replay(WebhookId webhook, String fact, Instant now) {
    var found = find(webhook, fact);
    found.ifPresent(it -> put(it, with(it.post(), now, 0, Post.State.WAITING)));
    return found.isPresent();
  }

  @Override
  public synchronized Optional<Failing> failing(WebhookId webhook) {
    return Optional.ofNullable(failing.get(webhook));
  }

  @Override
  public synchronized Failing failed(WebhookId webhook, Instant at) {
    return failing.computeIfAbsent(webhook, it -> new Failing(at, false));
  }

  @Override
  public synchronized void toldOwner(WebhookId webhook) {
    failing.computeIfPresent(webhook, (id, it) -> new Failing(it.since(), true));
  }

  @Override
  public synchronized void works(WebhookId webhook) {
    failing.remove(webhook);
  }

  @Override
  public synchronized void prune(Instant before) {
    all.values()
        .removeIf(it -> it.post().at().isBefore(before) && it.post().state() != Post.State.WAITING);
  }
}
