package org.partnershiphub.notification.notices;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was to be heard, and what became of it, for those who ask afterwards. */
public interface NoticeLog {

  /**
   * What is asked for; what is null does not matter.
   *
   * @param people the ids of one human; none for anybody
   */
  record Wanted(Set<PersonId> people, @Nullable String subject, @Nullable NoticeKind kind) {

    public Wanted {
      people = Set.copyOf(people);
    }
  }

  /** In the order of their ids, from after this one. */
  Flux<Logged> find(Wanted wanted, @Nullable String after, int limit);

  Mono<Logged> get(NoticeId notice);

  /** How many there are of each kind and state. */
  Mono<Map<NoticeKind, Map<Progress.State, Long>>> summary(String subject);
}
