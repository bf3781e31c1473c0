package org.partnershiphub.events.invitations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invitations in memory; a bulk write takes its rows one by one, as the store does. */
public final class InMemoryInvitations implements Invitations {

  private final Map<String, Invitation> rows = new TreeMap<>();
  private final Pace pace;

  public InMemoryInvitations() {
    this(Pace.AT_ONCE);
  }

  public InMemoryInvitations(Pace pace) {
    this.pace = pace;
  }

  private static String id(MeetingId meeting, PersonId person) {
    return meeting + "|" + person;
  }

  @Override
  public Mono<Invitation> find(MeetingId meeting, PersonId person) {
    return pace.step(() -> rows.get(id(meeting, person)));
  }

  public List<Invitation> all(MeetingId meeting) {
    return rows.values().stream().filter(it -> it.meeting().equals(meeting)).toList();
  }

  @Override
  public Flux<Invitation> of(MeetingId meeting) {
    return pace.step(() -> next(meeting, "").orElse(null))
        .expand(it -> pace.step(() -> next(meeting, it.person().value()).orElse(null)));
  }

  private Optional<Invitation> next(MeetingId meeting, String after) {
    return all(meeting).stream()
        .filter(it -> it.person().value().compareTo(after) > 0)
        .min(Comparator.comparing(Invitation::person));
  }

  @Override
  public Mono<List<Invitation>> write(List<Invitation> nexts) {
    return Flux.fromIterable(nexts)
        .concatMap(it -> pace.step(() -> writeOne(it)))
        .filter(written -> !written)
        .collectList()
        .flatMap(missed -> missed.isEmpty() ? Mono.just(nexts) : pace.step(() -> standing(nexts)));
  }

  private boolean writeOne(Invitation next) {
    var id = id(next.meeting(), next.person());
    var now = rows.get(id);
    var fits = now == null ? next.revision() == 1 : now.revision() == next.revision() - 1;
    if (fits) {
      rows.put(id, next);
    }
    return fits;
  }

  private List<Invitation> standing(List<Invitation> nexts) {
    var found = new ArrayList<Invitation>();
    for (var next : nexts) {
      var now = rows.get(id(next.meeting(), next.person()));
      if (now != null && now.telling().batch().equals(next.telling().batch())) {
        found.add(now);
      }
    }
    return found;
  }

  @Override
  public Flux<Invitation> ofPerson(PersonId person) {
    return pace.step(() -> rows.values().stream().filter(it -> it.person().equals(person)).toList())
        .flatMapIterable(it -> it);
  }

  @Override
  public Mono<Set<MeetingId>> meetingsOf(PersonId person) {
    return pace.step(
        () ->
            rows.values().stream()
                .filter(it -> it.person().equals(person) && it.invited())
                .map(Invitation::meeting)
                .collect(Collectors.toSet()));
  }

  private Stream<Invitation> invited(MeetingId meeting) {
    return all(meeting).stream().filter(Invitation::invited);
  }

  @Override
  public Flux<Invitation> invited(MeetingId meeting, @Nullable PersonId after, int limit) {
    return Flux.defer(
        () ->
            Flux.fromStream(
                invited(meeting)
                    .filter(it -> after == null || it.person().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Invitation::person))
                    .limit(limit)));
  }

  @Override
  public Mono<Long> countInvited(MeetingId meeting) {
    return pace.step(() -> invited(meeting).count());
  }

  @Override
  public Mono<Summary> summary(MeetingId meeting, int limit) {
    return pace.step(
        () -> {
          var several =
              invited(meeting)
                  .filter(it -> it.ways().count() > 1)
                  .map(it -> new ViaSeveral(it.person(), it.via(), it.ways().through()))
                  .sorted(
                      Comparator.<ViaSeveral>comparingInt(
                              it -> -it.via().size() - it.through().size())
                          .thenComparing(ViaSeveral::person))
                  .toList();
          return new Summary(
              invited(meeting).count(),
              counted(meeting, it -> it.via().stream().map(GroupId::value)).entrySet().stream()
                  .map(it -> new ViaGroup(new GroupId(it.getKey()), it.getValue()))
                  .toList(),
              counted(meeting, it -> it.ways().through().stream()).entrySet().stream()
                  .map(it -> new Through(it.getKey(), it.getValue()))
                  .toList(),
              several.size(),
              several.stream().limit(limit).toList());
        });
  }

  private Map<String, Long> counted(MeetingId meeting, Function<Invitation, Stream<String>> ways) {
    return invited(meeting)
        .flatMap(ways)
        .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
  }
}
