package org.partnershiphub.membership.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People in the order of their ids, some at a time; not all of them need to be wanted. */
@FunctionalInterface
interface Source {

  int MOST_AT_ONCE = 1_000;

  Mono<Some> after(@Nullable PersonId id, int most);

  /**
   * @param last where the next begin; absent at the end
   */
  record Some(List<Person> people, @Nullable PersonId last, int asked) {}

  /** All of them, the first few quickly, and never more than are asked for. */
  default Flux<Some> all(@Nullable PersonId after, int first) {
    return after(after, first)
        .expand(
            some ->
                some.last() == null
                    ? Mono.empty()
                    : after(some.last(), Math.min(some.asked() * 4, MOST_AT_ONCE)));
  }
}
