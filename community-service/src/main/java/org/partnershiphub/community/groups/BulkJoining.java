package org.partnershiphub.community.groups;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many people joining an open group at once, as an import brings them. */
@Component
public class BulkJoining {

  private static final int AT_ONCE = 500;

  private final Participations participations;
  private final Groups groups;
  private final Partners partners;
  private final Scenes scenes;
  private final Joining joining;
  private final Today today;

  public BulkJoining(
      Participations participations,
      Groups groups,
      Partners partners,
      Scenes scenes,
      Joining joining,
      Today today) {
    this.participations = participations;
    this.groups = groups;
    this.partners = partners;
    this.scenes = scenes;
    this.joining = joining;
    this.today = today;
  }

  /** Brings people into a group that stands; who was in it before stays as they are. */
  public Mono<ImportResult> take(GroupId id, ImportRows<PersonRow> rows) {
    return groups
        .all()
        .get(id)
        .map(Versioned::state)
        .flatMap(
            group ->
                Mono.zip(scenes.of(group), partners.affiliations(people(rows)), bases(group))
                    .map(all -> joining(group, rows, all.getT1(), all.getT2(), all.getT3())))
        .flatMap(this::write)
        .map(created -> new ImportResult(rows.size(), created, rows.size() - created));
  }

  private List<Participation> joining(
      Group group,
      ImportRows<PersonRow> rows,
      Scene scene,
      Map<PersonId, List<Affiliation>> people,
      Map<GroupId, Group> bases) {
    var trouble = new ArrayList<Drafting.Trouble>();
    var report = new ImportReport<>(rows);
    var lines =
        IntStream.rangeClosed(1, rows.size())
            .filter(line -> rows.readable().get(line - 1) != null)
            .boxed()
            .toList();
    var joiners =
        new Drafting(scene, today, people, bases).joining(group, people(rows), "", trouble);
    for (var it : trouble) {
      var asked = Integer.parseInt(it.pointer().substring(1));
      report.refuse(lines.get(asked), "/person", it.problem());
    }
    report.finish();
    rows.sound();
    return joiners;
  }

  private Mono<Map<GroupId, Group>> bases(Group group) {
    return Flux.fromIterable(group.rules().bases())
        .concatMap(groups.all()::find)
        .map(Versioned::state)
        .collectMap(Group::id);
  }

  private static List<PersonId> people(ImportRows<PersonRow> rows) {
    return rows.readable().stream().filter(Objects::nonNull).map(PersonRow::person).toList();
  }

  /**
   * Writes participations that do not stand yet.
   *
   * @return how many were new
   */
  Mono<Integer> write(List<Participation> joiners) {
    return Flux.fromIterable(joiners)
        .buffer(AT_ONCE)
        .concatMap(
            some ->
                participations
                    .all()
                    .createAll(some.stream().map(this::draft).toList())
                    .flatMap(created -> stillHold(some).thenReturn(created.size())))
        .reduce(0, Integer::sum);
  }

  private Draft<ParticipationId, Participation> draft(Participation joined) {
    Change<Participation> first =
        Participation.none(joined.group(), joined.person())
            .join(joined.jurisdiction(), today.date(), Origin.IMPORT);
    return new Draft<>(joined.id(), first);
  }

  /** Looks again after the write, as {@link Joining} does for one. */
  private Mono<Void> stillHold(List<Participation> some) {
    return partners
        .affiliations(some.stream().map(Participation::person).toList())
        .flatMapMany(
            known ->
                Flux.fromIterable(some)
                    .filter(it -> !isCarried(it, known.getOrDefault(it.person(), List.of()))))
        .concatMap(it -> joining.end(it.group(), it.person(), EndReason.DEPARTED))
        .then();
  }

  private boolean isCarried(Participation joined, List<Affiliation> known) {
    var current = known.stream().filter(it -> it.isCurrent(today.date())).toList();
    return Support.carries(Capacity.PARTICIPANT, joined.jurisdiction(), current);
  }

  /** A person of an import of participants. */
  public record PersonRow(@NotNull PersonId person) {}
}
