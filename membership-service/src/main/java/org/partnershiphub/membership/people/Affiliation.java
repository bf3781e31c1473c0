package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;

/** A dated link of a person to an organisation, with the address that the organisation gave. */
public record Affiliation(
    AffiliationId id,
    Employer employer,
    @Nullable Home home,
    Address at,
    Career career,
    Span span) {

  /**
   * From when until when.
   *
   * @param leaving the last day that is planned
   * @param ended absent while it lasts
   */
  public record Span(LocalDate from, @Nullable LocalDate leaving, @Nullable Ending ended) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(last());
    }

    boolean touches(Span other) {
      return !other.from.isAfter(last()) && !from.isAfter(other.last());
    }

    private LocalDate last() {
      if (ended != null) {
        return ended.on();
      }
      return leaving == null ? LocalDate.MAX : leaving;
    }
  }

  /** The last day, and why. */
  public record Ending(LocalDate on, Reason reason) {}

  /** Why an affiliation ended; MOVED and ERROR are words for those who correct the registry. */
  public enum Reason {
    DEPARTED,
    MOVED,
    ERROR,
    /** It goes on under the id of the person that this one is the same as. */
    MERGED
  }

  public static Affiliation start(Employer employer, String address, Work work, LocalDate from) {
    return start(employer, null, address, work, from);
  }

  static Affiliation start(
      Employer employer, @Nullable Home home, String address, Work work, LocalDate from) {
    var id = AffiliationId.of(employer.organisation(), from);
    return new Affiliation(
        id,
        employer,
        home,
        Address.given(new AddressId(id.value()), address),
        Career.begin(from, work),
        new Span(from, null, null));
  }

  public String address() {
    return at.email();
  }

  /** The clock of the organisation. */
  @Nullable ZoneId zone() {
    return home == null ? null : home.zone();
  }

  /** What kind of jurisdiction it is with; absent for the others. */
  public Place.@Nullable Kind jurisdictionKind() {
    return home == null ? null : home.kind();
  }

  /** What the person does there, as it was told last. */
  public Work work() {
    return career.now().work();
  }

  public LocalDate from() {
    return span.from();
  }

  public @Nullable LocalDate leaving() {
    return span.leaving();
  }

  public @Nullable Ending ended() {
    return span.ended();
  }

  public boolean isCurrent() {
    return span.ended() == null;
  }

  /** Whether it holds on a day, as far as is known. */
  public boolean covers(LocalDate day) {
    return span.covers(day);
  }

  public boolean isWith(@Nullable OrganisationId organisation) {
    return organisation == null || employer.organisation().equals(organisation);
  }

  /** Whether a start says nothing but what this one was started with. */
  boolean isStartedAs(Affiliation start) {
    return isCurrent()
        && id.equals(start.id)
        && employer.equals(start.employer)
        && at.reads(start.address())
        && career.beginsLike(start.career);
  }

  /** Whether its first day has come. */
  boolean hasBegun() {
    return career.hasBegun();
  }

  /** As it is begun, where today is that day: one that lies ahead waits. */
  Affiliation seenOn(LocalDate today) {
    return doing(career.seenOn(today));
  }

  boolean endedOn(LocalDate day) {
    var ended = span.ended();
    return ended != null && ended.on().equals(day);
  }

  LocalDate lastDay() {
    return Objects.requireNonNull(span.ended()).on();
  }

  Affiliation at(Address address) {
    return new Affiliation(id, employer, home, address, career, span);
  }

  Affiliation doing(Career changed) {
    return new Affiliation(id, employer, home, at, changed, span);
  }

  Affiliation leaving(@Nullable LocalDate on) {
    return with(new Span(span.from(), on, null));
  }

  Affiliation end(LocalDate on, Reason reason) {
    return with(new Span(span.from(), null, new Ending(on, reason))).at(at.settled());
  }

  private Affiliation with(Span other) {
    return new Affiliation(id, employer, home, at, career, other);
  }

  /** The bare dates, without anything that leads to a person. */
  Affiliation bare() {
    return new Affiliation(id, employer, home, at.blank(), career.untitled(), span);
  }
}
