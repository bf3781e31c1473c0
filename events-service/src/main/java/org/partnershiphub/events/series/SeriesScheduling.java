package org.partnershiphub.events.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.schedule.Details;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Scheduling;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Change;
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
        .zipWith(calling(wanted))
        .map(it -> MeetingSeries.define(it.getT1(), it.getT2(), moments.now()))
        .flatMap(first -> series.create(wanted.id(), first));
  }

  private Mono<Definition> definition(SeriesProposal it) {
    return scheduling
        .subject(it.audience(), it.title(), it.agenda(), it.place(), it.accessLevel())
        .map(
            subject ->
                new Definition(
                    it.id(),
                    it.audience(),
                    subject,
                    it.rotating(moments.now().policy()),
                    it.organiser(),
                    null));
  }

  /** Publishes a change set in one write. */
  public Mono<Versioned<MeetingSeries>> publish(
      SeriesId id, Expected expected, List<Edit> edits, Why why) {
    return publish(id, expected, edits, why, null);
  }

  Mono<Versioned<MeetingSeries>> publish(
      SeriesId id, Expected expected, List<Edit> edits, Why why, @Nullable DraftId draft) {
    return series
        .get(id)
        .map(Versioned::state)
        .delayUntil(it -> admissible(it, edits))
        .flatMap(it -> calling(it, edits, why.shortNotice()))
        .flatMap(
            calling ->
                series.change(
                    id,
                    expected,
                    it -> it.change(edits, why.reason(), draft, calling, moments.now())));
  }

  private Mono<Calling> calling(SeriesProposal it) {
    return scheduling
        .notice(it.audience(), it.plan().zone())
        .map(notice -> new Calling(notice, Notice.NONE, it.shortNoticeReason()));
  }

  /** How early those must know for whom it is after these edits. */
  Mono<Calling> calling(MeetingSeries it, List<Edit> edits, @Nullable String shortNoticeReason) {
    var then = audience(it, edits);
    var zone = it.plan().zone();
    return Mono.zip(
            scheduling.notice(then, zone), scheduling.notice(then.minus(it.audience()), zone))
        .map(found -> new Calling(found.getT1(), found.getT2(), shortNoticeReason));
  }

  private static Addressees audience(MeetingSeries it, List<Edit> edits) {
    return edits.stream()
        .filter(Edit.AudienceOf.class::isInstance)
        .map(edit -> ((Edit.AudienceOf) edit).audience())
        .reduce(it.audience(), (before, after) -> after);
  }

  /** Refuses words and groups that such a series may not have. */
  Mono<Void> admissible(MeetingSeries it, List<Edit> edits) {
    return Mono.defer(
        () -> {
          var words =
              Flux.fromIterable(edits)
                  .concatMap(edit -> scheduling.unnamed(it.subject(), words(edit)))
                  .then();
          var audiences =
              edits.stream()
                  .filter(Edit.AudienceOf.class::isInstance)
                  .map(edit -> ((Edit.AudienceOf) edit).audience())
                  .toList();
          return words.then(
              Flux.fromIterable(audiences)
                  .concatMap(audience -> admissible(it.subject(), audience))
                  .then());
        });
  }

  private Mono<Subject> admissible(Subject it, Addressees audience) {
    return scheduling.subject(audience, it.title(), it.agenda(), it.place(), it.accessLevel());
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
                scheduling
                    .subject(
                        wanted.audience(),
                        wanted.title(),
                        wanted.agenda(),
                        wanted.place(),
                        wanted.accessLevel())
                    .then(calling(wanted)))
        .flatMap(calling -> series.change(id, expected, it -> split(it, split, calling)));
  }

  private Change<MeetingSeries> split(MeetingSeries it, Split split, Calling calling) {
    var at = moments.now();
    return it.split(split.from(), split.definition(it, at), split.reason(), calling, at);
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
