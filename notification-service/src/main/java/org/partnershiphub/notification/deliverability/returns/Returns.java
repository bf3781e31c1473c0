package org.partnershiphub.notification.deliverability.returns;

import static java.util.Objects.requireNonNullElse;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Addresses;
import org.partnershiphub.notification.deliverability.Complaints;
import org.partnershiphub.notification.deliverability.Report;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.delivery.Diagnosis;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.MailSettings;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Notices.Mailed;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes what came back to the notice whose mail it was. Only who had the mail can say where it
 * comes back to, so nobody else can have an address suspended.
 */
@Component
class Returns {

  private static final int FAILED = 550;
  private static final int PUT_OFF_FOR_GOOD = 450;

  private final Notices notices;
  private final Addresses addresses;
  private final Complaints complaints;
  private final Directory directory;
  private final Tokens tokens;
  private final MailSettings mail;
  private final InstantSource clock;

  Returns(
      Notices notices,
      Addresses addresses,
      Complaints complaints,
      Directory directory,
      Tokens tokens,
      MailSettings mail,
      InstantSource clock) {
    this.notices = notices;
    this.addresses = addresses;
    this.complaints = complaints;
    this.directory = directory;
    this.tokens = tokens;
    this.mail = mail;
    this.clock = clock;
  }

  Mono<ReturnVerdict> handle(Returned returned) {
    return switch (returned) {
      case Returned.Nothing it -> Mono.just(ReturnVerdict.NOTHING);
      case Returned.Automatic it -> Mono.just(ReturnVerdict.AUTOMATIC);
      case Returned.NoReport it -> Mono.just(ReturnVerdict.NO_REPORT);
      case Returned.Failed it -> of(it.paths(), mailed -> failed(it, mailed));
      case Returned.Complaint it -> of(it.paths(), mailed -> complained(it, mailed));
    };
  }

  /** What is done with the mail that came back. */
  @FunctionalInterface
  private interface Taking {
    Mono<Void> take(Mailed mailed);
  }

  private Mono<ReturnVerdict> of(List<String> paths, Taking taking) {
    var token = paths.stream().map(tokens::returned).flatMap(Optional::stream).findFirst();
    if (token.isEmpty()) {
      var pretends = paths.stream().anyMatch(Tokens::isReturn);
      return Mono.just(pretends ? ReturnVerdict.FORGED : ReturnVerdict.NO_TOKEN);
    }
    return Mono.fromCallable(() -> notices.mailedAs("<" + token.get() + "@" + mail.domain() + ">"))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMapIterable(it -> it)
        .filter(it -> Tokens.isDelivery(token.get(), it.notice().id()))
        .next()
        .flatMap(it -> take(it, taking))
        .defaultIfEmpty(ReturnVerdict.UNKNOWN_NOTICE);
  }

  /** Of whom is forgotten it is not known where the mail went. */
  private static Mono<ReturnVerdict> take(Mailed mailed, Taking taking) {
    return mailed.mark().isEmpty()
        ? Mono.just(ReturnVerdict.FORGOTTEN)
        : taking.take(mailed).thenReturn(ReturnVerdict.TAKEN);
  }

  private Mono<Void> failed(Returned.Failed it, Mailed mailed) {
    var diagnosis = diagnosis(it, mailed);
    var kind = Kind.valueOf(diagnosis.name());
    var report = report(mailed, kind, it.status(), it.recipient());
    var code = it.status().startsWith("5.") ? FAILED : PUT_OFF_FOR_GOOD;
    var answer = it.status() + " came back after a server had taken it";
    var id = mailed.notice().id();
    var attempt =
        new Attempt(report.at(), code, answer, mailed.messageId(), mailed.notice().sentTo());
    var heard = id.kind().toOtherAddress() ? addresses.told(report) : addresses.cameBack(report);
    return heard
        .publishOn(Schedulers.boundedElastic())
        .then(Mono.fromRunnable(() -> notices.cameBack(id, attempt)));
  }

  /**
   * When another address failed, to which this one is passed on, this one is not to blame; nor is
   * it the person's own when it was only to be confirmed.
   */
  private Diagnosis diagnosis(Returned.Failed it, Mailed mailed) {
    var diagnosis = Diagnosis.ofStatus(it.status());
    var recipient = it.recipient();
    var theirs = recipient != null && tokens.mark(recipient).equals(mailed.mark());
    var own = theirs && !mailed.notice().id().kind().toOtherAddress();
    return diagnosis == Diagnosis.HARD && !own ? Diagnosis.SOFT : diagnosis;
  }

  private Mono<Void> complained(Returned.Complaint it, Mailed mailed) {
    return complaints.heard(report(mailed, Kind.COMPLAINT, it.type(), null));
  }

  private Report report(Mailed mailed, Kind kind, String status, @Nullable String recipient) {
    var id = mailed.notice().id();
    var domain = domain(id.person(), mailed.mark());
    return new Report(
        id,
        mailed.mark(),
        domain.isEmpty() ? Report.domainOf(requireNonNullElse(recipient, "")) : domain,
        kind,
        status,
        mailed.at(),
        clock.instant());
  }

  /** Of the address that the mail went to, if it is still the person's. */
  private String domain(PersonId person, String mark) {
    var card = directory.people(List.of(person)).get(person);
    var address = card == null ? null : card.address();
    return address != null && tokens.mark(address).equals(mark) ? Report.domainOf(address) : "";
  }
}
