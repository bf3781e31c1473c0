package org.partnershiphub.events.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.invitations.Expander;
import org.partnershiphub.events.invitations.News;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.events.series.Materialising;
import org.partnershiphub.events.series.SeriesScheduling;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Our own facts about series: what a series comes to is made to stand as meetings, what it was
 * split into begins, and its people are invited to it or told what became of it. Each looks at what
 * the series is now, so it may run twice and late.
 */
@Component
class SeriesIntake {

  private final Materialising materialising;
  private final SeriesScheduling series;
  private final Expander expander;
  private final Subjects subjects;
  private final Audiences audiences;
  private final Diaries diaries;

  SeriesIntake(
      Materialising materialising,
      SeriesScheduling series,
      Expander expander,
      Subjects subjects,
      Audiences audiences,
      Diaries diaries) {
    this.materialising = materialising;
    this.series = series;
    this.expander = expander;
    this.subjects = subjects;
    this.audiences = audiences;
    this.diaries = diaries;
  }

  /** A series is to take place, or goes on as another one, or has no more occurrences. */
  record Told(SeriesId series, int version) {}

  /** A change set was published. */
  record Changed(SeriesId series, int version, Change change) {

    /** What it came to. */
    record Change(boolean material, List<OneEdit> edits) {}

    /** One thing that changed. */
    record OneEdit(String kind) {}

    boolean reachesOthers() {
      return change.edits().stream().anyMatch(it -> "AUDIENCE".equals(it.kind()));
    }
  }

  /** Another occurrence is the next. */
  record Advanced(
      SeriesId series, int version, LocalDateTime begun, @Nullable LocalDateTime next) {}

  Intake on(Intake intake) {
    return intake
        .on("meetings.series-defined.v1", Told.class, this::defined)
        .on("meetings.series-changed.v1", Changed.class, this::changed)
        .on("meetings.series-split.v1", Told.class, this::split)
        .on("meetings.series-ended.v1", Told.class, this::ended)
        .on("meetings.series-advanced.v1", Advanced.class, this::advanced);
  }

  private Mono<Void> defined(Told it, Envelope envelope) {
    return stand(it.series()).flatMap(now -> expander.series(now, it.version(), News.SCHEDULED));
  }

  private Mono<Void> changed(Changed it, Envelope envelope) {
    return stand(it.series())
        .flatMap(
            now ->
                it.change().material()
                    ? expander.series(now, it.version(), News.CHANGED)
                    : other(now, it));
  }

  /**
   * An audience is another without a new version; everything else needs no word to each, and their
   * calendars show it when they look again.
   */
  private Mono<Void> other(Invitable now, Changed it) {
    var others = it.reachesOthers() ? expander.review(now, it.version()) : Mono.<Void>empty();
    return others.then(diaries.touch(it.series().subject()));
  }

  private Mono<Void> split(Told it, Envelope envelope) {
    return series
        .beginSuccessors(it.series())
        .then(stand(it.series()))
        .flatMap(now -> expander.series(now, it.version(), News.SPLIT));
  }

  private Mono<Void> ended(Told it, Envelope envelope) {
    return stand(it.series()).flatMap(now -> expander.series(now, it.version(), News.CANCELLED));
  }

  /** The day of the next occurrence chooses the cohort, so others may be in the audience now. */
  private Mono<Void> advanced(Advanced it, Envelope envelope) {
    return stand(it.series())
        .filterWhen(now -> differs(now, it))
        .flatMap(now -> expander.review(now, it.version()));
  }

  private Mono<Boolean> differs(Invitable now, Advanced it) {
    return Mono.zip(
            audiences.of(now.audience(), it.begun().toLocalDate(), false),
            audiences.of(now.audience(), now.day(), false))
        .map(found -> !found.getT1().equals(found.getT2()));
  }

  private Mono<Invitable> stand(SeriesId id) {
    return materialising.of(id).then(Mono.defer(() -> subjects.find(id.subject())));
  }
}
