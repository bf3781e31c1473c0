package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.agendas.ItemId;

/**
 * What a body decided; it is never changed.
 *
 * @param quorum the number of the quorum that it rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    DecisionId id,
    GroupId group,
    @Nullable ItemId item,
    String text,
    Manner manner,
    Result result,
    List<Cast> votes,
    int quorum,
    Instant at,
    PersonId by) {

  public Decision {
    votes = List.copyOf(votes);
  }

  int count(Vote vote) {
    return Math.toIntExact(votes.stream().filter(it -> it.vote() == vote).count());
  }
}
