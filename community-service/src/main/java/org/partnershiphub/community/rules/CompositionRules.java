package org.partnershiphub.community.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.PersonId;

/**
 * The rules of a group in one version.
 *
 * @param inherits the template whose entry and standing rules these are
 */
public record CompositionRules(
    int version,
    @Nullable GroupId inherits,
    Openness openness,
    List<EntryRule> entry,
    List<StandingRule> standing) {

  public CompositionRules {
    entry = List.copyOf(entry);
    standing = List.copyOf(standing);
  }

  /** What is out of order; the same places and circumstances always give the same answer. */
  public List<Reason> broken(Body body, Circumstances now) {
    var counting = new StandingRule.Counting(uncounted(now));
    return standing.stream()
        .map(rule -> rule.broken(body, now, counting))
        .filter(Objects::nonNull)
        .toList();
  }

  public List<CoverageGap> gaps(Body body, Circumstances now) {
    return standing.stream()
        .filter(StandingRule.CoversEveryActiveJurisdiction.class::isInstance)
        .map(StandingRule.CoversEveryActiveJurisdiction.class::cast)
        .flatMap(rule -> rule.gaps(body, now).stream())
        .toList();
  }

  /** Everything that speaks against a seat for this applicant among these places. */
  public List<Refusal> against(
      Applicant applicant, List<? extends Place> places, Circumstances now) {
    var uncounted = uncounted(now);
    if (uncounted.contains(applicant.person())) {
      return Entrance.refusals(
          entry.stream().filter(rule -> !(rule instanceof EntryRule.SeatsAtMost)).toList(),
          applicant,
          Room.ofSeats(0, now.day()));
    }
    var taken = places.stream().filter(place -> !uncounted.contains(place.person())).count();
    return Entrance.refusals(entry, applicant, Room.ofSeats((int) taken, now.day()));
  }

  /** The office whose holders lead the group. */
  public List<String> leadingOffices() {
    return ledBy().map(StandingRule.LedByOffice::office).toList();
  }

  /** The groups of which somebody must be part to have a place here. */
  public Set<GroupId> bases() {
    return entry.stream()
        .filter(EntryRule.MemberOfGroup.class::isInstance)
        .map(rule -> ((EntryRule.MemberOfGroup) rule).value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Other rules, as the next version. */
  public CompositionRules revised(List<EntryRule> entry, List<StandingRule> standing) {
    return new CompositionRules(version + 1, inherits, openness, entry, standing);
  }

  /** The template's rules in its version; who may come in by which door stays. */
  public CompositionRules following(CompositionRules template) {
    return new CompositionRules(
        template.version, inherits, openness, template.entry, template.standing);
  }

  private Set<PersonId> uncounted(Circumstances now) {
    return ledBy()
        .filter(rule -> !rule.countTowardSeats())
        .flatMap(rule -> now.holders(rule.office()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private java.util.stream.Stream<StandingRule.LedByOffice> ledBy() {
    return standing.stream()
        .filter(StandingRule.LedByOffice.class::isInstance)
        .map(StandingRule.LedByOffice.class::cast);
  }
}
