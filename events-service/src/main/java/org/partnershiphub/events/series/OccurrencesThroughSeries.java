package org.partnershiphub.events.series;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Details;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.Occurrence;
import org.partnershiphub.events.schedule.Proposal.When;
import org.partnershiphub.events.schedule.ThroughSeries;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A single edit of an occurrence is a change set of one. */
@Service
class OccurrencesThroughSeries implements ThroughSeries {

  private final SeriesScheduling series;
  private final Materialising materialising;
  private final Meetings meetings;

  OccurrencesThroughSeries(
      SeriesScheduling series, Materialising materialising, Meetings meetings) {
    this.series = series;
    this.materialising = materialising;
    this.meetings = meetings;
  }

  @Override
  public Mono<Versioned<Meeting>> move(
      Meeting it, When to, @Nullable String reason, @Nullable String shortNoticeReason) {
    var edit =
        new Edit.MoveOne(
            of(it).original(), to.startsLocal(), to.zone(), to.fold(), to.durationMinutes());
    return publish(it, List.of(edit), new Why(reason, shortNoticeReason));
  }

  @Override
  public Mono<Versioned<Meeting>> cancel(Meeting it, @Nullable String reason) {
    return publish(it, List.of(new Edit.CancelOne(of(it).original())), Why.of(reason));
  }

  @Override
  public Mono<Versioned<Meeting>> reinstate(Meeting it, @Nullable String reason) {
    return publish(it, List.of(new Edit.ReinstateOne(of(it).original())), Why.of(reason));
  }

  /** The agenda's words are the series'; an occurrence's own agenda has a room of its own. */
  @Override
  public Mono<Versioned<Meeting>> detail(Meeting it, Details details) {
    var edits = new ArrayList<Edit>();
    var original = of(it).original();
    if (details.agenda() != null) {
      return Mono.error(
          () ->
              new SeriesProblem.EditUnfit(
                  "The agenda text of an occurrence is that of its series.", "/agenda"));
    }
    if (details.title() != null) {
      edits.add(new Edit.Retitle(original, details.title(), !details.material()));
    }
    if (details.place() != null) {
      var place = details.place().isBlank() ? null : details.place();
      edits.add(new Edit.Replace(original, place, !details.material()));
    }
    return edits.isEmpty() ? meetings.get(it.id()) : publish(it, edits, Why.NONE);
  }

  /** The series' fact would bring the same about; whoever asked sees it at once. */
  private Mono<Versioned<Meeting>> publish(Meeting it, List<Edit> edits, Why why) {
    var id = of(it).series();
    return series
        .publish(id, Expected.ANY, edits, why)
        .then(materialising.of(id))
        .then(Mono.defer(() -> meetings.get(it.id())));
  }

  private static Occurrence of(Meeting it) {
    return requireNonNull(it.occurrence());
  }
}
