package org.partnershiphub.community.cohorts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.CohortProblem.Full;
import org.partnershiphub.community.cohorts.CohortProblem.ThemeMissing;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Fingerprint;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.RolloverRefused;
import org.partnershiphub.community.groups.ImportReport;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Scene;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Room;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** Draws up the cohorts of an import in memory, and reports what is wrong with each row. */
final class CohortDrafting {

  private final Planning planning;
  private final Scene scene;
  private final Map<PersonId, List<Affiliation>> people;
  private final Map<GroupId, Group> groups;
  private final ImportReport<CohortRow> report;
  private final Map<GroupId, CohortId> current = new HashMap<>();

  CohortDrafting(
      Planning planning,
      Scene scene,
      Map<PersonId, List<Affiliation>> people,
      Map<GroupId, Group> groups,
      ImportReport<CohortRow> report) {
    this.planning = planning;
    this.scene = scene;
    this.people = people;
    this.groups = groups;
    this.report = report;
    groups.values().forEach(it -> noteCurrent(it.cohorts().current()));
  }

  /** Null when the row is refused as a whole. */
  @Nullable Change<Cohort> draft(int line, CohortRow row) {
    var group = groups.get(row.group());
    if (group == null) {
      report.refuse(line, "/group", new GroupProblem.NotFound(row.group()));
      return null;
    }
    if (row.id() != null && !row.id().equals(row.cohort())) {
      report.refuse(line, "/id", "must be " + row.cohort());
      return null;
    }
    try {
      Planning.mustHaveCohorts(group);
      var planned = planning.planned(row.plan()).state();
      mustBeOneCurrent(row);
      return drawnUp(planned, theme(row), enrolments(line, row, group, planned), row);
    } catch (CohortProblem | GroupProblem problem) {
      report.refuse(line, "", problem);
      return null;
    }
  }

  private void mustBeOneCurrent(CohortRow row) {
    if (row.status() != CohortStatus.CURRENT) {
      return;
    }
    var other = current.putIfAbsent(row.group(), row.cohort());
    if (other != null && !other.equals(row.cohort())) {
      throw new RolloverRefused(other + " is the current cohort, and there is only one.");
    }
  }

  private @Nullable Theme theme(CohortRow row) {
    if (row.theme() == null) {
      if (row.status() == CohortStatus.CURRENT) {
        throw new ThemeMissing(row.cohort());
      }
      return null;
    }
    planning.mustBeOutcomes(row.outcomes());
    return new Theme(row.theme(), row.outcomes(), 1);
  }

  private List<Enrolment> enrolments(int line, CohortRow row, Group group, Cohort planned) {
    var enrolments = new ArrayList<Enrolment>();
    var asked = row.everybody();
    for (int i = 0; i < asked.size(); i++) {
      try {
        enrolments.add(enrolment(asked.get(i), row, group, planned));
      } catch (GroupProblem problem) {
        report.refuse(line, "/people/" + i, problem);
      }
    }
    if (asked.stream().distinct().count() > planned.capacity()) {
      throw new Full(planned.id(), planned.capacity());
    }
    return enrolments.stream().distinct().toList();
  }

  private Enrolment enrolment(PersonId person, CohortRow row, Group group, Cohort planned) {
    var applicant =
        Applicants.of(
            Request.toTakePart(person),
            people.getOrDefault(person, List.of()),
            group.rules().bases(),
            scene.now());
    if (row.status() == CohortStatus.CLOSED) {
      return Enrolment.confirmed(person, represented(person), planned.period().startsOn())
          .ended(planned.period().endsOn(), EndReason.COHORT_CLOSED);
    }
    var refusals =
        Entrance.refusals(
            group.rules().entry(),
            applicant,
            new Room(0, scene.today(), new Window(null, scene.today())));
    if (!refusals.isEmpty()) {
      throw new EntryRefused(refusals);
    }
    return Enrolment.confirmed(person, applicant.represents(), scene.today());
  }

  /** In a closed cohort people may have gone since; what they belonged to then still says it. */
  private @Nullable JurisdictionId represented(PersonId person) {
    return people.getOrDefault(person, List.of()).stream()
        .filter(it -> scene.now().jurisdictions().stream().anyMatch(one -> it.isWith(one.id())))
        .map(it -> new JurisdictionId(it.organisation().id()))
        .findFirst()
        .orElse(null);
  }

  /** A closed cohort is history: it tells that it was, and no enrolments that nobody waits for. */
  private Change<Cohort> drawnUp(
      Cohort planned, @Nullable Theme theme, List<Enrolment> enrolments, CohortRow row) {
    var period = planned.period();
    var begun = row.status() == CohortStatus.CURRENT || row.status() == CohortStatus.CLOSED;
    var closed = row.status() == CohortStatus.CLOSED;
    var life =
        CohortLife.imported(
            begun ? period.startsOn() : null, closed ? period.endsOn() : null, Fingerprint.of(row));
    var cohort =
        new Cohort(
            planned.id(), period, planned.capacity(), planned.window(), theme, enrolments, life);
    var facts = new ArrayList<Fact>();
    facts.add(cohort.planned());
    if (theme != null) {
      facts.add(cohort.themeSet(theme));
    }
    if (closed) {
      facts.add(new CohortFact.CohortClosed(row.group(), cohort.id(), period.endsOn()));
      return Change.of(cohort, facts);
    }
    if (begun) {
      facts.add(new CohortFact.CohortOpened(row.group(), cohort.id(), period.startsOn()));
    }
    enrolments.forEach(it -> facts.add(it.confirmation(cohort.id(), Origin.IMPORT)));
    return Change.of(cohort, facts);
  }

  private void noteCurrent(@Nullable CohortId cohort) {
    if (cohort != null) {
      current.put(cohort.group(), cohort);
    }
  }
}
