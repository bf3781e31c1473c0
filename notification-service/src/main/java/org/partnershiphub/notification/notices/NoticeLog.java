package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was to be heard, and what became of it, for those who ask afterwards. */
public interface NoticeLog {

  /**
   * What is asked for; what is null does not matter.
   *
   * @param people the ids of one human; none for anybody
   * @param meeting a meeting or a series, whatever else about it is told
   * @param group one of those through which it came
   * @param mark of the address that a mail went to
   * @param span when what called for it happened
   */
  record Wanted(
      Set<PersonId> people,
      @Nullable String subject,
      @Nullable NoticeKind kind,
      @Nullable String meeting,
      @Nullable GroupId group,
      Progress.@Nullable State state,
      @Nullable Reason reason,
      @Nullable String mark,
      Span span) {

    public Wanted {
      people = Set.copyOf(people);
    }

    public Wanted(Set<PersonId> people, @Nullable String subject, @Nullable NoticeKind kind) {
      this(people, subject, kind, null, null, null, null, null, Span.EVER);
    }

    /** Whether so little is asked for that it is looked for along the time. */
    public boolean byTime() {
      return people.isEmpty() && subject == null && meeting == null && mark == null;
    }

    /** The same in another span. */
    public Wanted in(Span other) {
      return new Wanted(people, subject, kind, meeting, group, state, reason, mark, other);
    }

    /** Where one that was found stands in its list. */
    public String place(NoticeId id, Instant at) {
      return byTime() ? at.toEpochMilli() + "|" + id.value() : id.value();
    }
  }

  /** A span of time, its end not in it; null for open. */
  record Span(@Nullable Instant from, @Nullable Instant to) {
    public static final Span EVER = new Span(null, null);
  }

  /** How many there are of one kind that came to one end. */
  record Count(
      NoticeKind kind,
      Progress.State state,
      @Nullable Reason reason,
      Progress.MailLeg mail,
      long number) {}

  Flux<Count> counts(Wanted wanted);

  /** By time, or else in the order of their ids; from after this place. */
  Flux<Logged> find(Wanted wanted, @Nullable String after, int limit);

  Mono<Logged> get(NoticeId notice);

  /** How many there are of each kind and state. */
  Mono<Map<NoticeKind, Map<Progress.State, Long>>> summary(String subject);
}
