package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.Part;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What community-service tells us: groups, and who gets, keeps and loses a place. */
@Component
class FromCommunity {

  /** Whoever asked for it at a command hears of it; an import welcomes nobody. */
  private static final String COMMAND = "COMMAND";

  private static final String DESIGNATION = "DESIGNATION";

  private final Directory directory;
  private final Planning planning;
  private final OfVacancies vacancies;
  private final OfComposition composition;
  private final OfCalls calls;

  FromCommunity(
      Directory directory,
      Planning planning,
      OfVacancies vacancies,
      OfComposition composition,
      OfCalls calls) {
    this.calls = calls;
    this.composition = composition;
    this.directory = directory;
    this.planning = planning;
    this.vacancies = vacancies;
  }

  record GroupCreated(GroupId group, String name, String category, boolean confidential) {}

  record Started(
      GroupId group,
      @Nullable String cohort,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      LocalDate from,
      @Nullable String capacity,
      @Nullable String origin) {}

  record Ended(
      GroupId group,
      @Nullable String cohort,
      PersonId person,
      @Nullable String capacity,
      LocalDate on,
      String reason) {}

  record RolledOver(
      GroupId group,
      String from,
      String to,
      @Nullable String theme,
      List<PersonId> continuing,
      List<PersonId> joining,
      List<PersonId> leaving) {}

  Intake intake(Intakes intakes) {
    var others = composition.hear(intakes.named("communityFacts"));
    return calls
        .hear(vacancies.hear(others))
        .on(
            "community.group-created.v1",
            GroupCreated.class,
            (fact, it) -> Mono.fromRunnable(() -> created(fact, it)))
        .on(
            "community.seat-filled.v1",
            Started.class,
            (fact, it) -> Mono.fromRunnable(() -> started(fact, it)))
        .on(
            "community.enrolment-confirmed.v1",
            Started.class,
            (fact, it) -> Mono.fromRunnable(() -> started(fact, it)))
        .on(
            "community.seat-vacated.v1",
            Ended.class,
            (fact, it) -> Mono.fromRunnable(() -> ended(fact, it)))
        .on(
            "community.enrolment-ended.v1",
            Ended.class,
            (fact, it) -> Mono.fromRunnable(() -> ended(fact, it)))
        .on(
            "community.cohort-rolled-over.v1",
            RolledOver.class,
            (fact, it) -> Mono.fromRunnable(() -> rolledOver(fact, it)));
  }

  private void created(GroupCreated fact, Envelope it) {
    directory.learn(
        new Lesson.GroupSeen(
            new GroupCard(fact.group(), fact.name(), fact.category(), fact.confidential()),
            it.number()));
  }

  private void started(Started fact, Envelope it) {
    vacancies.started(fact, it);
    if (!welcome(fact, it)) {
      return;
    }
    var kind = fact.cohort() == null ? NoticeKind.GROUP_JOINED : NoticeKind.COHORT_RESULT;
    var id = new NoticeId(fact.person(), it.subject(), it.number(), kind);
    var matter = new Matter.Joined(fact.group(), fact.cohort(), fact.from(), fact.capacity());
    planning.plan(List.of(Notice.planned(id, matter, List.of(fact.group()), Origins.of(it))));
  }

  /**
   * A jurisdiction's naming is heard of as a command is; a place that only changes its id is not.
   */
  private static boolean welcome(Started fact, Envelope it) {
    var commanded = COMMAND.equals(fact.origin()) && it.causationid() == null;
    return commanded || DESIGNATION.equals(fact.origin());
  }

  private void ended(Ended fact, Envelope it) {
    vacancies.ended(fact, it);
    if (toldOtherwise(fact.reason())) {
      return;
    }
    var id = new NoticeId(fact.person(), it.subject(), it.number(), NoticeKind.PLACE_ENDED);
    var matter = new Matter.PlaceEnded(fact.group(), fact.cohort(), fact.on(), fact.reason());
    planning.plan(List.of(Notice.planned(id, matter, List.of(fact.group()), Origins.of(it))));
  }

  /** One cause, one notice: these ends are told by what caused them, or have nobody to tell. */
  private static boolean toldOtherwise(String reason) {
    return switch (reason) {
      case "DEPARTED", "JURISDICTION_WITHDRAWN", "COHORT_CLOSED", "MERGED" -> true;
      default -> false;
    };
  }

  private void rolledOver(RolledOver fact, Envelope it) {
    var notices = new ArrayList<Notice>();
    fact.continuing().forEach(person -> notices.add(rollover(person, Part.STAY, fact, it)));
    fact.joining().forEach(person -> notices.add(rollover(person, Part.JOIN, fact, it)));
    fact.leaving().forEach(person -> notices.add(rollover(person, Part.LEAVE, fact, it)));
    planning.plan(notices);
  }

  /**
   * A cohort is rolled into once, so the cohort and the person say it all, whoever tells it again.
   */
  private static Notice rollover(PersonId person, Part part, RolledOver fact, Envelope it) {
    var id = new NoticeId(person, fact.to(), 1, NoticeKind.COHORT_ROLLED_OVER);
    var matter = new Matter.RolledOver(fact.group(), fact.from(), fact.to(), part, fact.theme());
    return Notice.planned(id, matter, List.of(fact.group()), Origins.of(it));
  }
}
