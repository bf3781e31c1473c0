package org.partnershiphub.events.quorum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.Given;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Representative;

/**
 * What the answers promise for the quorum of one body: each jurisdiction of the base once, whoever
 * comes for it.
 */
public record Expectation(GroupId group, int needed, List<OfJurisdiction> jurisdictions) {

  /** What one jurisdiction promises. */
  public record OfJurisdiction(JurisdictionId jurisdiction, Prospect prospect) {}

  /** Whether somebody will be there. */
  public enum Prospect {
    /** The primary or an alternate has accepted. */
    EXPECTED,
    /** Somebody has answered, and may yet come. */
    UNDECIDED,
    /** All who could come have declined. */
    DECLINED,
    /** Nobody has answered, or there is nobody who could. */
    SILENT
  }

  /**
   * @param given the answers that count; of the silent ones there is none
   */
  static Expectation of(
      GroupId group,
      Set<JurisdictionId> base,
      QuorumRule rule,
      Collection<Representative> representatives,
      Map<PersonId, Given> given) {
    var jurisdictions =
        new TreeSet<>(base)
            .stream()
                .map(
                    it ->
                        new OfJurisdiction(
                            it, prospect(speakers(representatives, group, it), given)))
                .toList();
    return new Expectation(group, rule.needed(base.size()), jurisdictions);
  }

  private static Set<PersonId> speakers(
      Collection<Representative> all, GroupId group, JurisdictionId jurisdiction) {
    var people = new TreeSet<PersonId>();
    for (var it : all) {
      var speaks = it.capacity() == Capacity.PRIMARY || it.capacity() == Capacity.ALTERNATE;
      if (speaks && it.group().equals(group) && it.jurisdiction().equals(jurisdiction)) {
        people.add(it.person());
      }
    }
    return people;
  }

  private static Prospect prospect(Set<PersonId> speakers, Map<PersonId, Given> given) {
    var said = speakers.stream().filter(given::containsKey).map(it -> answer(given, it)).toList();
    if (said.isEmpty()) {
      return Prospect.SILENT;
    }
    if (said.contains(Answer.ACCEPTED)) {
      return Prospect.EXPECTED;
    }
    var nobodyComes =
        said.size() == speakers.size() && said.stream().allMatch(it -> it == Answer.DECLINED);
    return nobodyComes ? Prospect.DECLINED : Prospect.UNDECIDED;
  }

  private static Answer answer(Map<PersonId, Given> given, PersonId person) {
    var it = given.get(person);
    return it == null ? Answer.DECLINED : it.answer();
  }

  public int base() {
    return jurisdictions.size();
  }

  public int count(Prospect prospect) {
    return those(prospect).size();
  }

  public List<JurisdictionId> those(Prospect prospect) {
    return jurisdictions.stream()
        .filter(it -> it.prospect() == prospect)
        .map(OfJurisdiction::jurisdiction)
        .toList();
  }

  public boolean enough() {
    return count(Prospect.EXPECTED) >= needed;
  }
}
