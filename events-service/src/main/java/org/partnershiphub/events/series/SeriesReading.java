package org.partnershiphub.events.series;

import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads series, for those who may: as for meetings. */
@Service
public class SeriesReading {

  private final AllSeries series;
  private final ReadingRights rights;
  private final Invitees invitees;
  private final Moments moments;

  SeriesReading(AllSeries series, ReadingRights rights, Invitees invitees, Moments moments) {
    this.series = series;
    this.rights = rights;
    this.invitees = invitees;
    this.moments = moments;
  }

  public Mono<Versioned<MeetingSeries>> readable(SeriesId id, Actor actor) {
    return rights
        .readableSubject(id.subject(), actor)
        .switchIfEmpty(Mono.error(() -> new SeriesProblem.NotFound(id)))
        .then(series.get(id));
  }

  /** Of those that match, the ones that this actor may read. */
  public Flux<Versioned<MeetingSeries>> list(AllSeries.Search search, Actor actor) {
    if (ReadingRights.coordinates(actor)) {
      return series.list(search);
    }
    return invitees
        .meetingsOf(new PersonId(actor.person()))
        .map(
            ids ->
                ids.stream()
                    .filter(SeriesId::isOne)
                    .map(it -> new SeriesId(it.value()))
                    .collect(Collectors.toSet()))
        .map(ids -> new AllSeries.Search(search.group(), ids, true, search.after(), search.limit()))
        .flatMapMany(series::list);
  }

  /** The occurrences that begin next, at most so many. */
  public List<Planned> next(MeetingSeries it, int most) {
    var at = moments.now();
    return it.ended()
        ? List.of()
        : it.plan().between(at.now(), at.horizon(), at.zones()).limit(most).toList();
  }
}
