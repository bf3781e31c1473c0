package org.partnershiphub.events.schedule;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Schedules meetings: asks those for whom they are what they allow, then writes one document. How
 * many people are behind that does not matter here.
 */
@Service
public class Scheduling {

  private final Meetings meetings;
  private final Knowledge knowledge;
  private final SchedulePolicy policy;
  private final NoticePolicy notices;
  private final InstantSource clock;

  Scheduling(
      Meetings meetings,
      Knowledge knowledge,
      SchedulePolicy policy,
      NoticePolicy notices,
      InstantSource clock) {
    this.meetings = meetings;
    this.knowledge = knowledge;
    this.policy = policy;
    this.notices = notices;
    this.clock = clock;
  }

  public Mono<Versioned<Meeting>> schedule(Proposal proposal) {
    return Mono.fromSupplier(proposal::slot)
        .then(known(List.of(proposal)))
        .map(known -> decide(proposal, known))
        .flatMap(first -> meetings.create(proposal.id(), first));
  }

  /** All that is to be known before these can be decided on. */
  public Mono<Known> known(Collection<Proposal> proposals) {
    var all =
        proposals.stream().map(Proposal::audience).reduce(Addressees.NOBODY, Addressees::plus);
    return knowledge
        .of(all)
        .flatMap(
            known -> {
              var texts =
                  proposals.stream()
                      .filter(it -> isConfidential(it.accessLevel(), known.cards(it.audience())))
                      .flatMap(it -> Words.of(it).shown())
                      .toList();
              return knowledge.naming(texts).map(known::naming);
            });
  }

  /**
   * What scheduling this comes to, given what we know. What is imported was called elsewhere, and
   * in time or not, people have heard of it.
   *
   * @throws MeetingProblem when it cannot be
   */
  public Change<Meeting> decide(Proposal it, Known known) {
    var subject = subject(it.audience(), Words.of(it), it.accessLevel(), known);
    var notice =
        it.imported() == null
            ? notices.of(known.cards(it.audience()), it.when().zone(), clock.instant())
            : Notice.NONE;
    return Meeting.schedule(it, subject, notice);
  }

  /**
   * What meetings for these with these words are about.
   *
   * @throws MeetingProblem (as an error signal) when they cannot be
   */
  public Mono<Subject> subject(
      Addressees audience,
      String title,
      @Nullable String agenda,
      @Nullable String place,
      @Nullable AccessLevel accessLevel) {
    var words = new Words(title, agenda, place);
    return knowledge
        .of(audience)
        .flatMap(
            known -> {
              var texts =
                  isConfidential(accessLevel, known.cards(audience))
                      ? words.shown().toList()
                      : List.<String>of();
              return knowledge.naming(texts).map(known::naming);
            })
        .map(known -> subject(audience, words, accessLevel, known));
  }

  private Subject subject(
      Addressees audience, Words words, @Nullable AccessLevel wanted, Known known) {
    known.require(audience);
    var level = access(wanted, known.cards(audience));
    var subject = new Subject(words.title(), words.agenda(), words.place(), level);
    if (subject.confidential()) {
      requireNeutral("title", words.title(), known.naming());
      requireNeutral("place", words.place(), known.naming());
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
      requireNeutral("title", details.title(), Set.of());
      requireNeutral("place", details.place(), Set.of());
    }
    return details;
  }

  /**
   * These words, if they may be those of such a meeting and name nobody.
   *
   * @throws MeetingProblem.TitleNotNeutral (as an error signal) when they may not
   */
  public Mono<Details> unnamed(Subject of, Details details) {
    var texts =
        of.confidential()
            ? Stream.of(details.title(), details.place())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet())
            : Set.<String>of();
    return knowledge
        .naming(texts)
        .map(
            naming -> {
              requireUnnamed("title", details.title(), naming);
              requireUnnamed("place", details.place(), naming);
              return fitting(of, details);
            });
  }

  /** How early those for whom a meeting is must know of it, as of now. */
  Mono<Notice> notice(Addressees audience, Slot slot) {
    return notice(audience, slot.zone());
  }

  /** As {@link #notice(Addressees, Slot)}, by the calendar of a zone. */
  public Mono<Notice> notice(Addressees audience, ZoneId zone) {
    return knowledge
        .of(Addressees.ofGroups(audience.groups()))
        .map(known -> notices.of(known.groups().values(), zone, clock.instant()));
  }

  /** Whether a meeting can be for these as well. */
  Mono<Known> require(Addressees more) {
    return knowledge.of(more).doOnNext(known -> known.requireAll(more));
  }

  private static boolean isConfidential(@Nullable AccessLevel wanted, List<GroupCard> groups) {
    return access(wanted, groups) == AccessLevel.CONFIDENTIAL;
  }

  private static AccessLevel access(@Nullable AccessLevel wanted, List<GroupCard> groups) {
    if (wanted != null) {
      return wanted;
    }
    return groups.stream().anyMatch(GroupCard::confidential)
        ? AccessLevel.CONFIDENTIAL
        : AccessLevel.MEMBERS;
  }

  private void requireNeutral(String field, @Nullable String text, Set<String> naming) {
    requireUnnamed(field, text, naming);
    if (text != null && !policy.isNeutral(text)) {
      throw new MeetingProblem.TitleNotNeutral(field);
    }
  }

  private static void requireUnnamed(String field, @Nullable String text, Set<String> naming) {
    if (text != null && naming.contains(text)) {
      throw MeetingProblem.TitleNotNeutral.person(field);
    }
  }
}
