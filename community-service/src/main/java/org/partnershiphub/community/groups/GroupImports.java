package org.partnershiphub.community.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Drafting.Draft;
import org.partnershiphub.community.groups.Drafting.Trouble;
import org.partnershiphub.community.groups.GroupRow.SeatRow;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings in groups with their people from records: all rows or none, and the same rows once. */
@Component
public class GroupImports {

  private final Groups groups;
  private final Partners partners;
  private final Scenes scenes;
  private final Founding founding;
  private final BulkJoining bulk;
  private final Today today;

  public GroupImports(
      Groups groups,
      Partners partners,
      Scenes scenes,
      Founding founding,
      BulkJoining bulk,
      Today today) {
    this.groups = groups;
    this.partners = partners;
    this.scenes = scenes;
    this.founding = founding;
    this.bulk = bulk;
    this.today = today;
  }

  public Mono<ImportResult> take(ImportRows<GroupRow> rows) {
    var readable = rows.readable().stream().filter(Objects::nonNull).toList();
    return Mono.zip(scenes.ofNewGroup(), partners.affiliations(people(readable)), known(readable))
        .flatMap(
            all -> {
              var drafts =
                  drafts(
                      rows,
                      new Drafting(all.getT1(), today, all.getT2(), all.getT3()),
                      all.getT3());
              rows.sound();
              return write(drafts);
            });
  }

  private List<Planned> drafts(
      ImportRows<GroupRow> rows, Drafting drafting, Map<GroupId, Group> known) {
    var report = new ImportReport<>(rows);
    var planned = new ArrayList<Planned>();
    var governing = governing(known.values());
    var seen = new HashSet<GroupId>();
    for (int line = 1; line <= rows.size(); line++) {
      var row = rows.readable().get(line - 1);
      if (row != null) {
        var plan = plan(line, row, drafting, known, report, seen);
        if (plan != null) {
          planned.add(plan);
          governing = checkGovernance(line, plan, governing, report);
        }
      }
    }
    report.finish();
    return planned;
  }

  private @Nullable Planned plan(
      int line,
      GroupRow row,
      Drafting drafting,
      Map<GroupId, Group> known,
      ImportReport<GroupRow> report,
      Set<GroupId> seen) {
    var id = row.id();
    if (id == null) {
      report.refuse(line, "/id", "must be given in an import, so that it can be repeated");
      return null;
    }
    if (!seen.add(id)) {
      report.refuse(line, "/id", "stands in an earlier row already");
      return null;
    }
    var print = Fingerprint.of(row);
    var standing = known.get(id);
    if (standing != null && !print.equals(standing.life().imported())) {
      report.refuse(line, "", "stands already with other content: " + id);
      return null;
    }
    var draft = drafting.draft(id, row, new GroupLife(today.date(), print, null));
    if (standing == null) {
      draft.trouble().forEach(it -> report.refuse(line, it));
    }
    return new Planned(id, draft, standing != null);
  }

  private static @Nullable GroupId governing(Collection<Group> known) {
    return known.stream()
        .filter(it -> it.profile().category() == Category.GOVERNANCE_COMMITTEE)
        .map(Group::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable GroupId checkGovernance(
      int line, Planned plan, @Nullable GroupId governing, ImportReport<GroupRow> report) {
    var group = plan.draft().group();
    if (group == null || group.profile().category() != Category.GOVERNANCE_COMMITTEE) {
      return governing;
    }
    if (governing != null && !governing.equals(plan.id())) {
      report.refuse(
          line, new Trouble("/category", new GroupProblem.SecondGovernanceCommittee(governing)));
    }
    return plan.id();
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

  /** Also completes what an earlier run of the same import broke off. */
  private Mono<Boolean> write(Planned plan) {
    var group = plan.draft().group();
    if (group == null) {
      return Mono.just(false);
    }
    var founded =
        plan.stands() ? Mono.just(false) : founding.create(group, Origin.IMPORT).thenReturn(true);
    return founded.flatMap(isNew -> bulk.write(plan.draft().participants()).thenReturn(isNew));
  }

  private static Set<PersonId> people(List<GroupRow> rows) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.concat(
                    row.allSeats().stream().map(SeatRow::person), row.allParticipants().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The groups that the rows speak of: themselves, their templates, and what they rest on. */
  private Mono<Map<GroupId, Group>> known(List<GroupRow> rows) {
    var spoken =
        rows.stream()
            .flatMap(
                row ->
                    Stream.of(
                        Stream.ofNullable(row.id()), Stream.ofNullable(row.pattern()), bases(row)))
            .flatMap(it -> it)
            .distinct()
            .toList();
    return Flux.fromIterable(spoken)
        .concatMap(groups.all()::find)
        .map(Versioned::state)
        .collectMap(Group::id);
  }

  private static Stream<GroupId> bases(GroupRow row) {
    var rules = row.rules();
    return rules == null || rules.entry() == null
        ? Stream.empty()
        : rules.entry().stream()
            .filter(EntryRule.MemberOfGroup.class::isInstance)
            .map(it -> ((EntryRule.MemberOfGroup) it).value());
  }

  private record Planned(GroupId id, Draft draft, boolean stands) {}
}
