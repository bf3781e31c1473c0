package org.partnershiphub.notification.deliverability.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.AddressStanding;
import org.partnershiphub.notification.deliverability.Addresses;
import org.partnershiphub.notification.deliverability.Board;
import org.partnershiphub.notification.deliverability.Report;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.deliverability.Reports;
import org.partnershiphub.notification.deliverability.Standings;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory.Apart;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How mails arrive, and to whom none go: for coordinators and administrators. No address is shown.
 */
@RestController
@RequestMapping("/api/deliverability")
class DeliverabilityController {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverabilityController.class);

  private final Board board;
  private final Standings standings;
  private final Addresses addresses;
  private final Reports reports;
  private final ReturnMemory returns;

  DeliverabilityController(
      Board board,
      Standings standings,
      Addresses addresses,
      Reports reports,
      ReturnMemory returns) {
    this.board = board;
    this.standings = standings;
    this.addresses = addresses;
    this.reports = reports;
    this.returns = returns;
  }

  record BoardView(List<Board.Line> domains) {}

  /**
   * Whether mails go to somebody's address.
   *
   * @param by who restored it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressView(
      PersonId person,
      boolean suspended,
      @Nullable String domain,
      @Nullable Cause cause,
      Instant since,
      @Nullable String by) {

    static AddressView of(AddressStanding it) {
      return new AddressView(
          it.person(),
          it.suspended(),
          it.domain().isEmpty() ? null : it.domain(),
          it.cause(),
          it.since(),
          it.by());
    }
  }

  record ReportView(
      NoticeId notice, PersonId person, Kind kind, String status, String domain, Instant at) {

    static ReportView of(Report it) {
      return new ReportView(it.notice(), it.person(), it.kind(), it.status(), it.domain(), it.at());
    }
  }

  @GetMapping
  Mono<BoardView> board(Actor actor) {
    return staff(actor, board.lines().map(BoardView::new));
  }

  /** Whose address is suspended. */
  @GetMapping("/addresses")
  Mono<Page<AddressView>> addresses(
      Actor actor, Window window, @RequestParam(required = false) @Nullable String domain) {
    return staff(
        actor,
        standings
            .suspended(lower(domain), window.after(), window.limit() + 1)
            .map(Versioned::state)
            .collectList()
            .map(it -> Page.of(it, window, that -> that.person().value()).map(AddressView::of)));
  }

  @GetMapping("/addresses/{person}")
  Mono<ResponseEntity<AddressView>> address(Actor actor, @PathVariable PersonId person) {
    return staff(actor, standings.get(person).map(it -> Etags.ok(it.map(AddressView::of))));
  }

  /** Mails go there again; what came back before does not count any more. */
  @PostMapping("/addresses/{person}/restore")
  Mono<ResponseEntity<AddressView>> restore(
      Actor actor, @PathVariable PersonId person, Expected expected) {
    return staff(
        actor,
        addresses
            .restore(person, expected, actor.person())
            .doOnNext(it -> LOG.info("{} restored the address of {}", actor.person(), person))
            .map(it -> Etags.ok(it.map(AddressView::of))));
  }

  /** What came back, and who complained. */
  @GetMapping("/reports")
  Mono<Page<ReportView>> reports(
      Actor actor,
      Window window,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable String domain) {
    return staff(
        actor,
        Mono.fromCallable(
                () ->
                    reports.latest(
                        kind, lower(domain), Keys.report(window.after()), window.limit() + 1))
            .subscribeOn(Schedulers.boundedElastic())
            .map(it -> Page.of(it, window, Keys::of).map(ReportView::of)));
  }

  /** Mails in the mailbox of returns that somebody should look at, with the cause. */
  @GetMapping("/quarantine")
  Mono<Page<Apart>> quarantine(Actor actor, Window window) {
    return staff(
        actor,
        Mono.fromCallable(() -> returns.apart(Keys.apart(window.after()), window.limit() + 1))
            .subscribeOn(Schedulers.boundedElastic())
            .map(it -> Page.of(it, window, Keys::of)));
  }

  private static @Nullable String lower(@Nullable String domain) {
    return domain == null || domain.isBlank() ? null : domain.strip().toLowerCase(Locale.ROOT);
  }

  private static <T> Mono<T> staff(Actor actor, Mono<T> answer) {
    return actor.hasAny("COORDINATOR", "ADMINISTRATOR")
        ? answer
        : Mono.error(() -> new Forbidden("Only coordinators and administrators see this."));
  }
}
