package org.partnershiphub.membership.agreements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpired;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpiring;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementGraceOver;
import org.partnershiphub.platform.change.Change;

/** What time does to an agreement: warnings, the end, and the end of the grace after it. */
final class Expiry {

  private Expiry() {}

  static @Nullable Instant next(Period last, Watch watch, Told told) {
    if (!told.expired()) {
      var warning = watch.warnings().next(Agreement.span(last), told.warned());
      return warning != null ? warning : watch.warnings().startOf(last.expiresOn().plusDays(1));
    }
    var until = graceUntil(last.expiresOn(), watch);
    return until == null || told.graceOver() ? null : watch.warnings().startOf(until.plusDays(1));
  }

  /** Whatever has come by now; what expired long ago is told as expired and not warned of. */
  static Change<Agreement> elapse(Agreement it, Instant now) {
    var today = it.watch().warnings().dayOf(now);
    if (!it.lastDay().isBefore(today)) {
      return warn(it, today);
    }
    return expire(it).then(after -> endGrace(after, today));
  }

  private static Change<Agreement> warn(Agreement it, LocalDate today) {
    var last = Agreement.last(it.periods());
    var warning = it.watch().warnings().due(Agreement.span(last), it.told().warned(), today);
    if (warning == null) {
      return Change.nothing(it);
    }
    var paper = it.paper();
    return Change.of(
        it.telling(new Told(warning, false, false)),
        new AgreementExpiring(
            it.id(),
            paper.kind(),
            paper.party(),
            paper.partyKind(),
            last.expiresOn(),
            last.expiresOn().toEpochDay() - today.toEpochDay()));
  }

  private static Change<Agreement> expire(Agreement it) {
    if (it.told().expired()) {
      return Change.nothing(it);
    }
    var paper = it.paper();
    return Change.of(
        it.telling(new Told(null, true, false)),
        new AgreementExpired(
            it.id(),
            paper.kind(),
            paper.party(),
            paper.partyKind(),
            it.lastDay(),
            it.watch().consequence(),
            graceUntil(it.lastDay(), it.watch())));
  }

  private static Change<Agreement> endGrace(Agreement it, LocalDate today) {
    var until = graceUntil(it.lastDay(), it.watch());
    if (until == null || it.told().graceOver() || !until.isBefore(today)) {
      return Change.nothing(it);
    }
    var paper = it.paper();
    return Change.of(
        it.telling(new Told(null, true, true)),
        new AgreementGraceOver(
            it.id(), paper.kind(), paper.party(), paper.partyKind(), until.plusDays(1)));
  }

  /** The last day of grace. */
  static @Nullable LocalDate graceUntil(LocalDate last, Watch watch) {
    var days = watch.graceDays();
    return days == null ? null : last.plusDays(days);
  }
}
