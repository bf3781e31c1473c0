package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.Pace;
import reactor.core.publisher.Mono;

/** Offices in memory. */
public final class InMemoryOffices implements Offices {

  private record Row(
      OfficeId office,
      PersonId person,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long number) {}

  private final Map<String, Row> rows = new ConcurrentHashMap<>();
  private final Pace pace;

  public InMemoryOffices() {
    this(Pace.AT_ONCE);
  }

  public InMemoryOffices(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Mono<Void> note(OfficeTerm it, long number) {
    return put(it.name(), new Row(it.office(), it.person(), it.from(), it.to(), number));
  }

  @Override
  public Mono<Void> ended(
      OfficeId office, String term, PersonId person, LocalDate lastDay, long number) {
    return Mono.defer(
        () -> {
          var known = rows.get(office + ":" + term);
          var from = known == null ? null : known.from();
          return put(term, new Row(office, person, from, lastDay, number));
        });
  }

  private Mono<Void> put(String term, Row row) {
    return pace.step(
            () ->
                rows.merge(
                    row.office() + ":" + term,
                    row,
                    (now, next) -> now.number() >= next.number() ? now : next))
        .then();
  }

  @Override
  public Mono<Set<OfficeId>> known(Collection<OfficeId> offices) {
    return pace.step(
        () ->
            rows.values().stream()
                .map(Row::office)
                .filter(offices::contains)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Mono<List<PersonId>> holders(OfficeId office, LocalDate day) {
    return pace.step(
        () ->
            rows.values().stream()
                .filter(it -> it.office().equals(office) && runs(it, day))
                .map(Row::person)
                .distinct()
                .sorted()
                .toList());
  }

  private static boolean runs(Row it, LocalDate day) {
    var from = it.from();
    return from != null && new OfficeTerm(it.office(), "", it.person(), from, it.to()).runs(day);
  }
}
