package org.partnershiphub.events.records.sittings;

import static org.partnershiphub.events.records.RecordProblem.Code.RESULT_CONTRADICTS_VOTES;
import static org.partnershiphub.events.records.RecordProblem.Code.VOTE_REFUSED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.QuorumRule;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.sittings.Attendees.Speaker;

/**
 * What was put to a body, and how the jurisdictions answered.
 *
 * @param result as it was announced; null when the votes are to say it
 */
public record Motion(
    GroupId group,
    @Nullable ItemId item,
    String text,
    Manner manner,
    @Nullable Result result,
    List<Ballot> ballots,
    Instant at,
    PersonId by) {

  public Motion {
    ballots = List.copyOf(ballots);
  }

  /**
   * A vote as it was noted.
   *
   * @param person who cast it; null when it is enough that the jurisdiction did
   */
  public record Ballot(JurisdictionId jurisdiction, Vote vote, @Nullable PersonId person) {}

  /** The votes, each by whoever speaks for its jurisdiction at that moment. */
  List<Cast> casts(Attendees attendees, Quorum quorum) {
    if (manner == Manner.CONSENSUS && !ballots.isEmpty()) {
      throw new RecordProblem(VOTE_REFUSED, "/votes", "A consensus has no votes to count.");
    }
    var speakers = attendees.speakers(at);
    var casts = new ArrayList<Cast>();
    var seen = new HashSet<JurisdictionId>();
    for (int number = 0; number < ballots.size(); number++) {
      var ballot = ballots.get(number);
      var why = objection(ballot, attendees, speakers, quorum);
      if (why == null && !seen.add(ballot.jurisdiction())) {
        why = ballot.jurisdiction() + " has one vote.";
      }
      if (why != null) {
        throw new RecordProblem(VOTE_REFUSED, "/votes/" + number, why);
      }
      casts.add(cast(ballot, speakers));
    }
    return casts;
  }

  private static Cast cast(Ballot ballot, Map<JurisdictionId, Speaker> speakers) {
    var speaker = Objects.requireNonNull(speakers.get(ballot.jurisdiction()));
    return new Cast(ballot.jurisdiction(), ballot.vote(), speaker.person(), speaker.role());
  }

  private static @Nullable String objection(
      Ballot ballot, Attendees attendees, Map<JurisdictionId, Speaker> speakers, Quorum quorum) {
    var jurisdiction = ballot.jurisdiction();
    if (!quorum.base().contains(jurisdiction)) {
      return jurisdiction + " did not count when the meeting began.";
    }
    var speaker = speakers.get(jurisdiction);
    if (speaker == null) {
      return "Nobody was there for " + jurisdiction + " at that moment.";
    }
    var person = ballot.person();
    return person == null || person.equals(speaker.person())
        ? null
        : objection(person, attendees, speaker);
  }

  private static String objection(PersonId person, Attendees attendees, Speaker speaker) {
    var role = attendees.find(person).map(it -> it.now().role());
    var who = role.map(it -> person + " is there as " + it).orElse(person + " is not there");
    return who + "; " + speaker.person() + " casts the vote of " + speaker.jurisdiction() + ".";
  }

  /** The result that the votes give, or that was announced without any. */
  Result outcome(List<Cast> casts, QuorumRule rule) {
    if (casts.isEmpty()) {
      if (result == null || (manner == Manner.VOTE && result != Result.DEFERRED)) {
        throw new RecordProblem(
            RESULT_CONTRADICTS_VOTES, "/result", "Without votes only a consensus decides.");
      }
      return result;
    }
    var counted = carries(casts, rule) ? Result.ADOPTED : Result.REJECTED;
    if (result != null && result != counted) {
      throw new RecordProblem(
          RESULT_CONTRADICTS_VOTES, "/result", "By these votes it is " + counted + ".");
    }
    return counted;
  }

  private static boolean carries(List<Cast> casts, QuorumRule rule) {
    var inFavour = casts.stream().filter(it -> it.vote() == Vote.FOR).count();
    var against = casts.stream().filter(it -> it.vote() == Vote.AGAINST).count();
    return rule.isMet(Math.toIntExact(inFavour), Math.toIntExact(inFavour + against));
  }
}
