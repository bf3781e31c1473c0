package org.partnershiphub.notification.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Hindsight;
import org.partnershiphub.notification.notices.Logged;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.notification.notices.Way;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Says in words why somebody heard of something, and why not. */
@Component
class Explanations {

  private static final int MOST = 200;

  private final NoticeLog log;
  private final Directory directory;

  private final Readers readers;

  Explanations(NoticeLog log, Directory directory, Readers readers) {
    this.readers = readers;
    this.log = log;
    this.directory = directory;
  }

  /** All answers about one person and one subject. */
  record Why(
      PersonId person, String subject, boolean heard, String summary, List<Answer> answers) {}

  /** The answer about one notice. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      NoticeId notice,
      NoticeKind kind,
      long version,
      boolean heard,
      Progress.State state,
      @Nullable Reason reason,
      List<GroupId> groups,
      String text) {}

  Mono<Why> why(PersonId person, String subject) {
    return readers
        .ids(person)
        .flatMapMany(ids -> log.find(new Wanted(ids, subject, null), null, MOST))
        .collectList()
        // The directory blocks, which an event loop must not.
        .publishOn(Schedulers.boundedElastic())
        .map(found -> why(person, subject, found));
  }

  private Why why(PersonId person, String subject, List<Logged> found) {
    var cards =
        directory.people(found.stream().map(it -> it.notice().id().person()).distinct().toList());
    var groups =
        directory.groups(
            found.stream().flatMap(it -> it.notice().why().stream()).distinct().toList());
    var answers =
        found.stream()
            .map(
                it ->
                    answer(
                        it,
                        ways(it.notice(), groups),
                        Hindsight.of(it, cards.get(it.notice().id().person()))))
            .toList();
    var heard = answers.stream().anyMatch(Answer::heard);
    return new Why(person, subject, heard, summary(person, answers), answers);
  }

  private static List<String> ways(Notice notice, Map<GroupId, GroupCard> groups) {
    return Stream.concat(
            notice.why().stream().map(group -> name(groups.get(group), group)),
            notice.through().stream().map(it -> words(Way.parse(it))))
        .toList();
  }

  private static String words(Way way) {
    return switch (way.kind()) {
      case GUEST -> "being a guest";
      case OFFICE -> "the office " + way.of();
      case COHORT -> "the cohort " + way.of();
      case ALTERNATE -> "standing in for " + way.of();
      case OTHER -> way.of();
    };
  }

  private static String name(@Nullable GroupCard card, GroupId group) {
    return card == null ? group.value() : card.name();
  }

  private String summary(PersonId person, List<Answer> answers) {
    if (!answers.isEmpty()) {
      return answers.getLast().text();
    }
    var card = directory.people(List.of(person)).get(person);
    if (card == null) {
      return "Nobody has told us of this person, and nothing about this subject was meant for"
          + " them.";
    }
    return switch (card.standing()) {
      case ACTIVE ->
          "Nothing about this subject was meant for this person: they were in none of its groups.";
      case UNSURE, DEPARTED ->
          "Nothing about this subject was meant for this person, who has left.";
      case FORGOTTEN ->
          "Nothing about this subject was meant for this person, whose record was removed.";
    };
  }

  private static Answer answer(Logged logged, List<String> groups, @Nullable String remark) {
    var notice = logged.notice();
    var heard = notice.told();
    return new Answer(
        notice.id(),
        notice.id().kind(),
        notice.id().version(),
        heard,
        notice.progress().state(),
        notice.progress().reason(),
        notice.why(),
        (heard ? got(logged, groups) : gotNot(logged)) + (remark == null ? "" : " " + remark));
  }

  private static String got(Logged logged, List<String> groups) {
    var through =
        groups.isEmpty()
            ? ""
            : " through " + groups.stream().sorted().collect(Collectors.joining(", "));
    var mail =
        switch (logged.notice().progress().mail()) {
          case SENT -> "by mail and in the inbox";
          case DIGESTED -> "by mail in a digest, and in the inbox";
          case INTERRUPTED -> "perhaps by mail, and in the inbox";
          case BOUNCED, FAILED -> "in the inbox only: the mail came back";
          case SUPPRESSED, NOT_TRIED, DEFERRED -> "in the inbox only";
        };
    return "Heard%s, %s.%s".formatted(through, mail, because(logged));
  }

  /** Why no mail came beside the inbox entry, or none yet. */
  private static String because(Logged logged) {
    var progress = logged.notice().progress();
    var reason = progress.reason();
    if (logged.mailReason() != null) {
      return " " + logged.mailReason().text();
    }
    if (reason == null) {
      return "";
    }
    return switch (progress.state()) {
      case PLANNED, WAITING, RETRYING -> " Its mail is still to come: " + reason.text();
      case SUPPRESSED -> " Its mail was not sent: " + reason.text();
      case SENT, BOUNCED, FAILED -> "";
    };
  }

  private static String gotNot(Logged logged) {
    var reason = logged.notice().progress().reason();
    return switch (logged.notice().progress().state()) {
      case PLANNED -> "Not yet: it is on its way.";
      case WAITING, RETRYING -> "Not yet: " + (reason == null ? "it waits." : reason.text());
      case SENT, SUPPRESSED, BOUNCED, FAILED ->
          "Not heard: " + (reason == null ? "no reason is recorded." : reason.text());
    };
  }
}
