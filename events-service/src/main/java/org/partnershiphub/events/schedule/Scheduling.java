package org.partnershiphub.events.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Schedules meetings: asks the groups what they allow, then writes one document. How many people
 * are behind the groups does not matter here.
 */
@Service
public class Scheduling {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Meetings meetings;
  private final Rosters rosters;
  private final SchedulePolicy policy;

  Scheduling(Meetings meetings, Rosters rosters, SchedulePolicy policy) {
    this.meetings = meetings;
    this.rosters = rosters;
    this.policy = policy;
  }

  public Mono<Versioned<Meeting>> schedule(Proposal proposal) {
    return Mono.fromSupplier(proposal::slot)
        .then(groups(Set.copyOf(proposal.groups())))
        .map(cards -> decide(proposal, cards))
        .flatMap(first -> meetings.create(proposal.id(), first));
  }

  /**
   * What scheduling this comes to, given the groups that we know.
   *
   * @throws MeetingProblem when it cannot be
   */
  public Change<Meeting> decide(Proposal proposal, Map<GroupId, GroupCard> cards) {
    var wanted = new Words(proposal.title(), proposal.agenda(), proposal.place());
    return Meeting.schedule(
        proposal, subject(proposal.groups(), wanted, proposal.accessLevel(), cards));
  }

  /**
   * What meetings of these groups with these words are about.
   *
   * @throws MeetingProblem (as an error signal) when they cannot be
   */
  public Mono<Subject> subject(
      List<GroupId> groups,
      String title,
      @Nullable String agenda,
      @Nullable String place,
      @Nullable AccessLevel accessLevel) {
    return groups(groups)
        .map(cards -> subject(groups, new Words(title, agenda, place), accessLevel, cards));
  }

  private record Words(String title, @Nullable String agenda, @Nullable String place) {}

  private Subject subject(
      List<GroupId> groups,
      Words words,
      @Nullable AccessLevel wanted,
      Map<GroupId, GroupCard> cards) {
    var unknown = groups.stream().filter(it -> !cards.containsKey(it)).toList();
    if (!unknown.isEmpty()) {
      throw new MeetingProblem.GroupUnknown(unknown);
    }
    var named = cards.values().stream().filter(it -> groups.contains(it.group())).toList();
    var closed = named.stream().filter(GroupCard::closed).map(GroupCard::group).toList();
    if (!closed.isEmpty()) {
      throw new MeetingProblem.GroupClosed(closed);
    }
    var subject = new Subject(words.title(), words.agenda(), words.place(), access(wanted, named));
    if (subject.confidential()) {
      requireNeutral("title", words.title());
      requireNeutral("place", words.place());
    }
    return subject;
  }

  /**
   * These words, if they may be those of such a meeting.
   *
   * @throws MeetingProblem.TitleNotNeutral when they may not
   */
  public Details fitting(Subject of, Details details) {
    if (of.confidential()) {
      requireNeutral("title", details.title());
      requireNeutral("place", details.place());
    }
    return details;
  }

  private static AccessLevel access(@Nullable AccessLevel wanted, List<GroupCard> groups) {
    if (wanted != null) {
      return wanted;
    }
    return groups.stream().anyMatch(GroupCard::confidential)
        ? AccessLevel.CONFIDENTIAL
        : AccessLevel.MEMBERS;
  }

  private void requireNeutral(String field, @Nullable String text) {
    if (text != null && !policy.isNeutral(text)) {
      throw new MeetingProblem.TitleNotNeutral(field);
    }
  }

  /** These groups, waiting a little for those whose founding is still on its way to us. */
  public Mono<Map<GroupId, GroupCard>> groups(Collection<GroupId> wanted) {
    return rosters
        .groups(wanted)
        .flatMap(
            found ->
                found.size() == new HashSet<>(wanted).size()
                    ? Mono.just(found)
                    : Mono.error(() -> new NotYetHeardOf(found)))
        .retryWhen(
            Retry.fixedDelay(policy.patience().dividedBy(LOOK_AGAIN), LOOK_AGAIN)
                .filter(NotYetHeardOf.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .onErrorResume(NotYetHeardOf.class, error -> Mono.just(error.found));
  }

  /** Some groups are missing, perhaps only for now. */
  private static final class NotYetHeardOf extends RuntimeException {

    private final transient Map<GroupId, GroupCard> found;

    NotYetHeardOf(Map<GroupId, GroupCard> found) {
      super("not yet", null, false, false);
      this.found = found;
    }
  }
}
