package org.partnershiphub.events.calendars.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.calendars.CalendarFeed;
import org.partnershiphub.events.calendars.CalendarFeeds;
import org.partnershiphub.events.calendars.Feeds;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Everybody issues and revokes the addresses of their own calendars, and nobody those of others.
 */
@RestController
@RequestMapping("/api/calendar-feeds/me")
class FeedsController {

  private final CalendarFeeds feeds;
  private final Feeds issuing;

  FeedsController(CalendarFeeds feeds, Feeds issuing) {
    this.feeds = feeds;
    this.issuing = issuing;
  }

  /** An address that is in use; the address itself is known to whoever was given it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FeedView(@Nullable GroupId group, Instant issuedAt) {}

  record Addresses(List<FeedView> items) {}

  /** A new address, in this answer and never again. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IssuedView(@Nullable GroupId group, URI url, URI webcal, Instant issuedAt) {

    static IssuedView of(@Nullable GroupId group, Feeds.Issued it) {
      var webcal = URI.create("webcal" + it.url().toString().replaceFirst("^https?", ""));
      return new IssuedView(group, it.url(), webcal, it.issuedAt());
    }
  }

  @GetMapping
  Mono<Addresses> list(Actor actor) {
    return feeds
        .of(new PersonId(actor.person()))
        .filter(it -> it.issuedAt() != null)
        .sort(Comparator.comparing(it -> it.group() == null ? "" : it.group().value()))
        .map(FeedsController::view)
        .collectList()
        .map(Addresses::new);
  }

  private static FeedView view(CalendarFeed it) {
    return new FeedView(it.group(), it.issuedAt() == null ? Instant.EPOCH : it.issuedAt());
  }

  @PostMapping
  Mono<ResponseEntity<IssuedView>> issue(Actor actor) {
    return issue(null, actor);
  }

  @PostMapping("/groups/{group}")
  Mono<ResponseEntity<IssuedView>> issueOfGroup(@PathVariable GroupId group, Actor actor) {
    return issue(group, actor);
  }

  private Mono<ResponseEntity<IssuedView>> issue(@Nullable GroupId group, Actor actor) {
    return issuing
        .issue(new PersonId(actor.person()), group)
        .map(
            it ->
                ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(IssuedView.of(group, it)));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(Actor actor) {
    return issuing.revoke(new PersonId(actor.person()), null);
  }

  @DeleteMapping("/groups/{group}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revokeOfGroup(@PathVariable GroupId group, Actor actor) {
    return issuing.revoke(new PersonId(actor.person()), group);
  }
}
