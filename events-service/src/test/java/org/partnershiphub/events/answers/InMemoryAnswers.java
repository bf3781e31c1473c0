package org.partnershiphub.events.answers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers in memory. */
public final class InMemoryAnswers implements AllAnswers {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final InMemoryAggregates<AnswersId, Answers> aggregates =
      new InMemoryAggregates<>(id -> new IllegalArgumentException("There is no " + id));

  public static Given given(Answer answer, int version) {
    return new Given(answer, null, version, NOON, new PersonId("ada"), Channel.PAGE);
  }

  public static Answers answers(
      MeetingId subject,
      @Nullable SeriesId root,
      PersonId person,
      @Nullable Given all,
      List<Answers.ToOne> each) {
    return new Answers(subject, root, person, all, each, null, Scans.NONE, null);
  }

  /** To a single meeting, at its first version. */
  public void give(MeetingId meeting, PersonId person, Answer answer) {
    var reply = new Reply(null, given(answer, 1), 1);
    aggregates
        .upsert(
            AnswersId.of(meeting, person),
            Answers.none(meeting, null, person),
            it -> it.take(reply))
        .block();
  }

  @Override
  public Flux<Answers> to(MeetingId subject) {
    return aggregates.matching(it -> it.subject().equals(subject)).map(Versioned::state);
  }

  @Override
  public Flux<Answers> of(PersonId person) {
    return aggregates.matching(it -> it.person().equals(person)).map(Versioned::state);
  }

  @Override
  public Flux<AnswersId> due(Instant now, int most) {
    return aggregates
        .matching(it -> it.due() != null && !it.due().isAfter(now))
        .map(it -> it.state().id())
        .take(most);
  }

  @Override
  public Mono<Versioned<Answers>> find(AnswersId id) {
    return aggregates.find(id);
  }

  @Override
  public Mono<Versioned<Answers>> get(AnswersId id) {
    return aggregates.get(id);
  }

  @Override
  public Flux<Versioned<Answers>> findAll(Collection<AnswersId> ids) {
    return aggregates.findAll(ids);
  }

  @Override
  public Mono<Versioned<Answers>> change(
      AnswersId id, Expected expected, Function<Answers, Change<Answers>> decision) {
    return aggregates.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Answers>> create(AnswersId id, Change<Answers> first) {
    return aggregates.create(id, first);
  }

  @Override
  public Mono<Versioned<Answers>> upsert(
      AnswersId id, Answers blank, Function<Answers, Change<Answers>> decision) {
    return aggregates.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<AnswersId>> createAll(Collection<Draft<AnswersId, Answers>> drafts) {
    return aggregates.createAll(drafts);
  }
}
