package org.partnershiphub.membership.profile;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes the profile: what also needs to know the day, or a new id. */
@Component
public class Editing {

  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final Profiles profiles;
  private final Years years;
  private final InstantSource clock;
  private final Ids ids;

  Editing(Profiles profiles, Years years, InstantSource clock, Ids ids) {
    this.profiles = profiles;
    this.years = years;
    this.clock = clock;
    this.ids = ids;
  }

  public Mono<Versioned<PartnershipProfile>> describe(Expected expected, Texts texts) {
    return Mono.fromRunnable(() -> texts.faults().refuse())
        .then(profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.describe(texts)));
  }

  /** A version of the charter is adopted today or was before, never ahead. */
  public Mono<Versioned<PartnershipProfile>> adopt(
      Expected expected, LocalDate on, List<Outcome> outcomes) {
    return Mono.fromRunnable(
            () ->
                years
                    .check("/adoptedOn", on)
                    .and(Faults.when(on.isAfter(today()), "/adoptedOn", "must not lie ahead"))
                    .and(Charter.faults(outcomes))
                    .refuse())
        .then(profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.adopt(on, outcomes)));
  }

  public Mono<Versioned<PartnershipProfile>> add(
      Expected expected, @Nullable KnownDate date, String text) {
    return Mono.fromSupplier(() -> entry(new EntryId(ids.next()), date, text))
        .flatMap(entry -> profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.add(entry)));
  }

  public Mono<Versioned<PartnershipProfile>> correct(
      Expected expected, EntryId id, @Nullable KnownDate date, String text) {
    return Mono.fromSupplier(() -> entry(id, date, text))
        .flatMap(
            entry -> profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.correct(entry)));
  }

  private HistoryEntry entry(EntryId id, @Nullable KnownDate date, String text) {
    var day = date == null ? LONG_AGO : date.firstDay();
    Faults.when(
            day.isBefore(LONG_AGO) || day.isAfter(today()),
            "/date",
            "must be a date from " + LONG_AGO + " to today")
        .refuse();
    return new HistoryEntry(id, date, text);
  }

  public Mono<Versioned<PartnershipProfile>> publish(Expected expected, Document document) {
    return profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.publish(document));
  }

  public Mono<Versioned<PartnershipProfile>> withdraw(Expected expected, DocumentId document) {
    return profiles.change(ProfileId.PARTNERSHIP, expected, it -> it.withdraw(document));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }
}
