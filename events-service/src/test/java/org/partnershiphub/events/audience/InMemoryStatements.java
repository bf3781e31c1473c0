package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.Pace;
import reactor.core.publisher.Mono;

/** Statements in memory. */
public final class InMemoryStatements implements Statements {

  private record Row(Statement statement, long number) {}

  private final Map<AgreementId, Row> rows = new ConcurrentHashMap<>();
  private final Pace pace;

  public InMemoryStatements() {
    this(Pace.AT_ONCE);
  }

  public InMemoryStatements(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Mono<Void> signed(AgreementId agreement, PersonId person, LocalDate from, long number) {
    return next(
        agreement,
        number,
        now -> {
          var before = now == null ? null : now.from();
          var first = before != null && before.isBefore(from) ? before : from;
          return new Statement(person, first, false);
        });
  }

  @Override
  public Mono<Void> lapsed(AgreementId agreement, PersonId person, long number) {
    return next(
        agreement, number, now -> new Statement(person, now == null ? null : now.from(), true));
  }

  @Override
  public Mono<Void> passedOn(AgreementId agreement, PersonId person, long number) {
    return next(
        agreement,
        number,
        now ->
            now == null
                ? new Statement(person, null, false)
                : new Statement(person, now.from(), now.lapsed()));
  }

  private Mono<Void> next(
      AgreementId agreement, long number, Function<@Nullable Statement, Statement> change) {
    return pace.step(
            () ->
                rows.compute(
                    agreement,
                    (id, now) -> {
                      if (now != null && now.number() >= number) {
                        return now;
                      }
                      return new Row(change.apply(now == null ? null : now.statement()), number);
                    }))
        .then();
  }

  @Override
  public Mono<Map<PersonId, Signature>> signatures(Collection<PersonId> people, LocalDate day) {
    return pace.step(
        () -> {
          var found = new HashMap<PersonId, Signature>();
          rows.values().stream()
              .map(Row::statement)
              .filter(it -> people.contains(it.person()))
              .forEach(it -> found.merge(it.person(), it.on(day), InMemoryStatements::better));
          return found;
        });
  }

  private static Signature better(Signature one, Signature other) {
    return one == Signature.IN_FORCE || other == Signature.NONE ? one : other;
  }
}
