package org.partnershiphub.events.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Details;
import org.partnershiphub.events.schedule.Scheduling;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Defines and changes series: asks the groups what they allow, then writes one document. Neither
 * how many people nor how many occurrences there are matters here.
 */
@Service
public class SeriesScheduling {

  private final AllSeries series;
  private final Scheduling scheduling;
  private final Moments moments;

  SeriesScheduling(AllSeries series, Scheduling scheduling, Moments moments) {
    this.series = series;
    this.scheduling = scheduling;
    this.moments = moments;
  }

  public Mono<Versioned<MeetingSeries>> define(SeriesProposal wanted) {
    return definition(wanted)
        .map(it -> MeetingSeries.define(it, moments.now()))
        .flatMap(first -> series.create(wanted.id(), first));
  }

  private Mono<Definition> definition(SeriesProposal it) {
    return scheduling
        .subject(it.groups(), it.title(), it.agenda(), it.place(), it.accessLevel())
        .map(
            subject ->
                new Definition(
                    it.id(),
                    it.groups(),
                    subject,
                    it.rotating(moments.now().policy()),
                    it.organiser()));
  }

  /** Publishes a change set in one write. */
  public Mono<Versioned<MeetingSeries>> publish(
      SeriesId id, Expected expected, List<Edit> edits, @Nullable String reason) {
    return publish(id, expected, edits, reason, null);
  }

  Mono<Versioned<MeetingSeries>> publish(
      SeriesId id,
      Expected expected,
      List<Edit> edits,
      @Nullable String reason,
      @Nullable DraftId draft) {
    return series
        .get(id)
        .flatMap(it -> admissible(it.state(), edits))
        .then(series.change(id, expected, it -> it.change(edits, reason, draft, moments.now())));
  }

  /** Refuses words and groups that such a series may not have. */
  Mono<Void> admissible(MeetingSeries it, List<Edit> edits) {
    return Mono.defer(
        () -> {
          var words =
              Flux.fromIterable(edits)
                  .concatMap(edit -> scheduling.unnamed(it.subject(), words(edit)))
                  .then();
          var groups =
              edits.stream()
                  .filter(Edit.AudienceOf.class::isInstance)
                  .flatMap(edit -> ((Edit.AudienceOf) edit).groups().stream())
                  .toList();
          var subject = it.subject();
          return groups.isEmpty()
              ? words
              : words.then(
                  scheduling
                      .subject(
                          groups,
                          subject.title(),
                          subject.agenda(),
                          subject.place(),
                          subject.accessLevel())
                      .then());
        });
  }

  private static Details words(Edit edit) {
    return switch (edit) {
      case Edit.Retitle it -> new Details(it.title(), null, null, false);
      case Edit.Replace it -> new Details(null, it.place(), null, false);
      default -> new Details(null, null, null, false);
    };
  }

  /** From this occurrence on as another series; what it does not say is as it was. */
  public Mono<Versioned<MeetingSeries>> split(SeriesId id, Expected expected, Split split) {
    return series
        .get(id)
        .map(it -> split.proposal(it.state(), moments.now()))
        .flatMap(
            wanted ->
                scheduling.subject(
                    wanted.groups(),
                    wanted.title(),
                    wanted.agenda(),
                    wanted.place(),
                    wanted.accessLevel()))
        .then(
            series.change(
                id,
                expected,
                it -> it.split(split.from(), split.definition(it, moments.now()), moments.now())));
  }

  public Mono<Versioned<MeetingSeries>> end(
      SeriesId id, Expected expected, @Nullable String reason) {
    return series.change(id, expected, it -> it.end(reason, moments.now()));
  }

  /** Begins all that a series was split into, as far as it has not begun. */
  public Mono<Void> beginSuccessors(SeriesId id) {
    return series
        .get(id)
        .map(Versioned::state)
        .flatMap(
            it -> {
              var at = moments.now();
              return series.createAll(
                  it.successors().stream()
                      .map(next -> new Draft<>(next.id(), it.begin(next, at)))
                      .toList());
            })
        .then();
  }
}
