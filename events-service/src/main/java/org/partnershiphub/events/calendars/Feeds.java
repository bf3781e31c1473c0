package org.partnershiphub.events.calendars;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.calendars.LastWritten.Written;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Issues and revokes the addresses of feeds, and reads what is there. */
@Service
public class Feeds {

  private final CalendarFeeds feeds;
  private final Diaries diaries;
  private final FeedWriter writer;
  private final LastWritten last;
  private final GroupPeople groups;
  private final CalendarPolicy policy;
  private final InstantSource clock;
  private final Ids ids;

  Feeds(
      CalendarFeeds feeds,
      Diaries diaries,
      FeedWriter writer,
      LastWritten last,
      GroupPeople groups,
      CalendarPolicy policy,
      InstantSource clock,
      Ids ids) {
    this.feeds = feeds;
    this.diaries = diaries;
    this.writer = writer;
    this.last = last;
    this.groups = groups;
    this.policy = policy;
    this.clock = clock;
    this.ids = ids;
  }

  /** Where a feed is to be found; shown once, since nobody keeps it. */
  public record Issued(URI url, Instant issuedAt) {}

  /** A new address, which takes the place of an earlier one. */
  public Mono<Issued> issue(PersonId person, @Nullable GroupId group) {
    return Mono.defer(
        () -> {
          var secret = Secret.fresh();
          var now = clock.instant();
          return requireInGroup(person, group)
              .then(
                  feeds.upsert(
                      FeedId.of(person, group),
                      CalendarFeed.none(person, group),
                      it -> it.issue(secret.digest(), now)))
              .map(it -> new Issued(address(secret), now));
        });
  }

  private Mono<Void> requireInGroup(PersonId person, @Nullable GroupId group) {
    return group == null
        ? Mono.empty()
        : groups
            .hasNow(group, person)
            .flatMap(
                in -> in ? Mono.empty() : Mono.error(() -> new CalendarProblem.NotInGroup(group)));
  }

  private URI address(Secret secret) {
    return URI.create(policy.publicUrl() + "/api/calendars/" + secret.text() + ".ics");
  }

  /** The address leads nowhere from now on. */
  public Mono<Void> revoke(PersonId person, @Nullable GroupId group) {
    var id = FeedId.of(person, group);
    return feeds
        .upsert(id, CalendarFeed.none(person, group), CalendarFeed::revoke)
        .doOnNext(it -> last.forget(id))
        .then();
  }

  /** Of somebody who is here no more, no address leads anywhere. */
  public Mono<Void> close(PersonId person) {
    return feeds.of(person).concatMap(it -> revoke(person, it.group())).then();
  }

  /**
   * A calendar as it is now.
   *
   * @param text null when the reader has it already
   */
  public record Reading(String etag, @Nullable String text) {}

  /**
   * @param known the entity tags that the reader has
   * @throws CalendarProblem.FeedUnknown (as an error signal) when the address leads nowhere
   */
  public Mono<Reading> read(String secret, List<String> known) {
    return feeds
        .withDigest(Secret.of(secret).digest())
        .filterWhen(this::stillEntitled)
        .switchIfEmpty(Mono.error(CalendarProblem.FeedUnknown::new))
        .flatMap(feed -> read(feed, Tag.read(known)));
  }

  private Mono<Boolean> stillEntitled(CalendarFeed feed) {
    return feed.group() == null ? Mono.just(true) : groups.hasNow(feed.group(), feed.person());
  }

  private Mono<Reading> read(CalendarFeed feed, List<Tag> known) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return diaries
        .lastTouch(feed.person())
        .flatMap(
            touch ->
                known.stream()
                    .filter(it -> it.holds(touch, today))
                    .findFirst()
                    .map(it -> Mono.just(new Reading(it.toString(), null)))
                    .orElseGet(() -> written(feed, touch, today).map(it -> reading(it, known))));
  }

  private Mono<Written> written(CalendarFeed feed, String touch, LocalDate today) {
    var id = FeedId.of(feed.person(), feed.group());
    return last.find(id, touch, today)
        .map(Mono::just)
        .orElseGet(() -> write(feed, touch, today).doOnNext(it -> last.keep(id, it)));
  }

  private Mono<Written> write(CalendarFeed feed, String touch, LocalDate today) {
    var now = Touch.millis(ids.next());
    return writer.write(feed).map(text -> new Written(Tag.of(touch, now, today, text), text));
  }

  private static Reading reading(Written it, List<Tag> known) {
    var has = known.stream().anyMatch(it.tag()::sameContents);
    return new Reading(it.tag().toString(), has ? null : it.text());
  }
}
