package org.partnershiphub.notification.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is posted, and what came of it. Imperative on purpose, as the {@code Directory}. */
public interface Posts {

  /** Writes those that are new; what was planned before keeps its fate. */
  void plan(Collection<Post> posts);

  /** The oldest of a webhook that are due, put off until then so that nobody else tries them. */
  List<Post> claim(WebhookId webhook, Instant now, Instant putOffUntil, int limit);

  /** One try; without a next one it is over. */
  void tried(Post post, Post.Try made, Post.State state, @Nullable Instant next);

  /** Nothing of this webhook is tried any more. */
  void drop(WebhookId webhook);

  /** One of a webhook with its tries. */
  Optional<Logged> find(WebhookId webhook, String fact);

  /** Those of a webhook with their tries, the newest first; {@code after} this cursor. */
  List<Logged> log(
      WebhookId webhook, Post.@Nullable State state, @Nullable String after, int limit);

  /** A post with its tries. */
  record Logged(Post post, List<Post.Try> tries) {

    /** Where the log goes on after it. */
    public String cursor() {
      return post.at().toEpochMilli() + " " + post.id();
    }
  }

  /** Starts over what is kept of a webhook since then; returns how many that are. */
  long replay(WebhookId webhook, Instant since, boolean failedOnly, Instant now);

  /** The same for one; false when there is none. */
  boolean replay(WebhookId webhook, String fact, Instant now);

  /** Since when a webhook has failed without a break; empty when it has not. */
  Optional<Failing> failing(WebhookId webhook);

  /**
   * @param told whether its owner knows
   */
  record Failing(Instant since, boolean told) {}

  /** Notes a failure, and gives since when there are such. */
  Failing failed(WebhookId webhook, Instant at);

  void toldOwner(WebhookId webhook);

  void works(WebhookId webhook);

  /** Takes out what is over and older than this. */
  void prune(Instant before);
}
