package org.partnershiphub.events.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All invitations. */
public interface Invitations {

  Mono<Invitation> find(MeetingId meeting, PersonId person);

  /** Those of a meeting, also those taken back, sorted by person. */
  Flux<Invitation> of(MeetingId meeting);

  /**
   * Writes each unless it is no longer at the revision before; in any order, in one go.
   *
   * @return those of which the store now says the same news of the same batch, by this call or by
   *     an earlier one; whatever is missing here was changed by somebody else
   */
  Mono<List<Invitation>> write(List<Invitation> nexts);

  /** All of a person, also those taken back. */
  Flux<Invitation> ofPerson(PersonId person);

  /** The meetings that a person is invited to. */
  Mono<Set<MeetingId>> meetingsOf(PersonId person);

  /** Those invited, sorted by person. */
  Flux<Invitation> invited(MeetingId meeting, @Nullable PersonId after, int limit);

  Mono<Long> countInvited(MeetingId meeting);

  Mono<Summary> summary(MeetingId meeting, int limit);

  /**
   * @param invited people
   * @param viaGroups how many of them come through each group
   * @param others how many come by each other way
   * @param several how many come by more than one way
   * @param examples those with the most ways first
   */
  record Summary(
      long invited,
      List<ViaGroup> viaGroups,
      List<Through> others,
      long several,
      List<ViaSeveral> examples) {

    /** All the places behind the invitations, as if each brought one of its own. */
    public long places() {
      return viaGroups.stream().mapToLong(ViaGroup::people).sum()
          + others.stream().mapToLong(Through::people).sum();
    }
  }

  /** A group and how many come through it. */
  record ViaGroup(GroupId group, long people) {}

  /** Another way than a group, and how many come by it. */
  record Through(String way, long people) {}

  /** A person who comes by more than one way. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ViaSeveral(PersonId person, List<GroupId> via, List<String> through) {}
}
