package org.partnershiphub.events.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.SeriesFact.SeriesChanged;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Says what a change set would come to, and changes nothing. */
@Service
public class Previewing {

  private final AllSeries series;
  private final SeriesScheduling scheduling;
  private final SeriesSubjects subjects;
  private final Invitees invitees;
  private final Audiences audiences;
  private final Moments moments;

  Previewing(
      AllSeries series,
      SeriesScheduling scheduling,
      SeriesSubjects subjects,
      Invitees invitees,
      Audiences audiences,
      Moments moments) {
    this.series = series;
    this.scheduling = scheduling;
    this.subjects = subjects;
    this.invitees = invitees;
    this.audiences = audiences;
    this.moments = moments;
  }

  public Mono<Preview> of(SeriesId id, List<Edit> edits) {
    return series.get(id).flatMap(it -> preview(it.state(), edits));
  }

  private Mono<Preview> preview(MeetingSeries before, List<Edit> edits) {
    var at = moments.now();
    var change = before.change(edits, null, at);
    var after = change.state();
    var material =
        change.facts().stream()
            .map(SeriesChanged.class::cast)
            .anyMatch(it -> it.change().material());
    var difference = new Difference(before, after, at);
    var moves =
        difference.moves().stream().map(it -> new Preview.Move(it.from(), it.to())).toList();
    return Mono.zip(notices(before, after, material), scheduling.calling(before, edits, null))
        .map(
            found ->
                new Preview(
                    material,
                    after.version(),
                    found.getT1(),
                    found.getT2().earliest(before.plan(), after.plan(), at),
                    difference.words(),
                    moves));
  }

  private Mono<Long> notices(MeetingSeries before, MeetingSeries after, boolean material) {
    if (before.audience().equals(after.audience())) {
      return material ? invitees.count(before.id().subject()) : Mono.just(0L);
    }
    return Mono.zip(
            invitees.people(before.id().subject()).collect(HashSet<PersonId>::new, Set::add),
            meant(after))
        .map(both -> notices(both.getT1(), both.getT2(), material));
  }

  /** Whoever comes or goes hears so; whoever stays, only what matters. */
  private static long notices(Set<PersonId> invited, Set<PersonId> meant, boolean material) {
    var stay = invited.stream().filter(meant::contains).count();
    return (invited.size() - stay) + (meant.size() - stay) + (material ? stay : 0);
  }

  private Mono<Set<PersonId>> meant(MeetingSeries after) {
    var day = subjects.invitable(after).day();
    return audiences
        .of(after.audience(), day, after.subject().confidential())
        .flatMapMany(audiences::people)
        .filter(Attendant::belongs)
        .map(Attendant::person)
        .collect(HashSet<PersonId>::new, Set::add);
  }
}
