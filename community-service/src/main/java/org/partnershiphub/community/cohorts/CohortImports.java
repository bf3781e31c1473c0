package org.partnershiphub.community.cohorts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Fingerprint;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.ImportReport;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings in cohorts with their people from records: all rows or none, and the same rows once. */
@Component
public class CohortImports {

  private final Cohorts cohorts;
  private final Groups groups;
  private final Partners partners;
  private final Scenes scenes;
  private final Planning planning;
  private final Standing standing;

  public CohortImports(
      Cohorts cohorts,
      Groups groups,
      Partners partners,
      Scenes scenes,
      Planning planning,
      Standing standing) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.partners = partners;
    this.scenes = scenes;
    this.planning = planning;
    this.standing = standing;
  }

  public Mono<ImportResult> take(ImportRows<CohortRow> rows) {
    var readable = rows.readable().stream().filter(Objects::nonNull).toList();
    var people =
        readable.stream().flatMap(row -> row.everybody().stream()).collect(Collectors.toSet());
    return Mono.zip(
            scenes.ofNewGroup(),
            partners.affiliations(people),
            groupsOf(readable),
            standing(readable))
        .flatMap(
            all -> {
              var report = new ImportReport<>(rows);
              var drafting =
                  new CohortDrafting(planning, all.getT1(), all.getT2(), all.getT3(), report);
              var planned = planned(rows, drafting, all.getT4(), report);
              report.finish();
              rows.sound();
              return write(planned);
            });
  }

  private static List<Planned> planned(
      ImportRows<CohortRow> rows,
      CohortDrafting drafting,
      Map<CohortId, Cohort> standing,
      ImportReport<CohortRow> report) {
    var planned = new ArrayList<Planned>();
    var seen = new HashSet<CohortId>();
    for (int line = 1; line <= rows.size(); line++) {
      var row = rows.readable().get(line - 1);
      if (row == null) {
        continue;
      }
      var stands = standing.get(row.cohort());
      if (!seen.add(row.cohort())) {
        report.refuse(line, "", "stands in an earlier row already");
      } else if (stands != null) {
        planned.add(same(line, row, stands, report));
      } else {
        var draft = drafting.draft(line, row);
        if (draft != null) {
          planned.add(new Planned(row, draft, true));
        }
      }
    }
    return planned;
  }

  private static Planned same(
      int line, CohortRow row, Cohort stands, ImportReport<CohortRow> report) {
    if (!Fingerprint.of(row).equals(stands.life().imported())) {
      report.refuse(line, "", "stands already with other content: " + stands.id());
    }
    return new Planned(row, Change.nothing(stands), false);
  }

  private Mono<ImportResult> write(List<Planned> planned) {
    return Flux.fromIterable(planned)
        .concatMap(this::write)
        .collectList()
        .map(
            created -> {
              var count = (int) created.stream().filter(isNew -> isNew).count();
              return new ImportResult(planned.size(), count, planned.size() - count);
            });
  }

  /** The cohort first, then the group's word that it is current: what broke off is completed. */
  private Mono<Boolean> write(Planned plan) {
    var id = plan.row().cohort();
    var created =
        plan.isNew()
            ? cohorts
                .all()
                .create(id, plan.draft())
                .map(it -> true)
                .onErrorReturn(AlreadyThere.class, false)
            : Mono.just(false);
    return created.flatMap(
        isNew ->
            plan.row().status() == CohortStatus.CURRENT
                ? begin(id).thenReturn(isNew)
                : Mono.just(isNew));
  }

  private Mono<Void> begin(CohortId cohort) {
    return groups
        .all()
        .get(cohort.group())
        .map(Versioned::state)
        .filter(group -> group.cohorts().current() == null)
        .flatMap(scenes::of)
        .flatMap(
            scene ->
                groups.all().change(cohort.group(), it -> it.begin(cohort, Origin.IMPORT, scene)))
        .then(standing.settle(cohort.group()));
  }

  private Mono<Map<GroupId, Group>> groupsOf(List<CohortRow> rows) {
    return Flux.fromIterable(rows)
        .map(CohortRow::group)
        .distinct()
        .concatMap(groups.all()::find)
        .map(Versioned::state)
        .collectMap(Group::id);
  }

  private Mono<Map<CohortId, Cohort>> standing(List<CohortRow> rows) {
    return Flux.fromIterable(rows)
        .map(CohortRow::cohort)
        .distinct()
        .concatMap(cohorts.all()::find)
        .map(Versioned::state)
        .collectMap(Cohort::id);
  }

  private record Planned(CohortRow row, Change<Cohort> draft, boolean isNew) {}
}
