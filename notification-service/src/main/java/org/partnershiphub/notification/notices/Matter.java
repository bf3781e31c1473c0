package org.partnershiphub.notification.notices;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;

/**
 * What a notice tells, as far as it is not looked up when it is sent. Ids only, no names. The names
 * here are those in the store: a third person, whose name the letter has, is always {@code person},
 * by which everything about a forgotten person is found.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Matter {

  /** Whatever its letter calls by name. */
  Mentions mentions();

  /** What people are invited to, when that has a say in whether this is sent. */
  default @Nullable MeetingId invitation() {
    return null;
  }

  /** Whether it is no use any more to somebody in this zone. */
  default boolean over(Instant now, ZoneId zone) {
    return false;
  }

  /** Whether it is about something so near that it does not wait for a digest. */
  default boolean near() {
    return false;
  }

  private static boolean past(LocalDate last, Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().isAfter(last);
  }

  /**
   * A meeting at a version.
   *
   * @param reason why an invitation was withdrawn
   */
  @JsonTypeName("meeting")
  record OfMeeting(MeetingId meeting, int version, @Nullable String reason) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(meeting);
    }

    @Override
    public MeetingId invitation() {
      return meeting;
    }
  }

  /**
   * A version of an agenda is final.
   *
   * @param soon whether the meeting is so near that a mail is due
   */
  @JsonTypeName("agenda")
  record Agenda(MeetingId meeting, MeetingId subject, int version, boolean soon)
      implements Matter, OfSession {

    @Override
    public Mentions mentions() {
      return Mentions.of(subject);
    }

    @Override
    public MeetingId invitation() {
      return subject;
    }

    @Override
    public boolean forInvitees() {
      return true;
    }

    @Override
    public boolean near() {
      return soon;
    }

    @Override
    public boolean ahead() {
      return true;
    }
  }

  /**
   * A meeting is near.
   *
   * @param lead how near, by the name of the setting
   * @param startsAt the time that it is a reminder of
   */
  @JsonTypeName("reminder")
  record Reminder(MeetingId meeting, MeetingId subject, String lead, Instant startsAt)
      implements Matter, OfSession {

    @Override
    public Mentions mentions() {
      return Mentions.of(subject);
    }

    @Override
    public MeetingId invitation() {
      return subject;
    }

    @Override
    public boolean forInvitees() {
      return true;
    }

    @Override
    public boolean ahead() {
      return true;
    }
  }

  /** A version of minutes can be read. */
  @JsonTypeName("minutes")
  record Minutes(MeetingId meeting, MeetingId subject, int version) implements Matter, OfSession {

    @Override
    public Mentions mentions() {
      return Mentions.of(subject);
    }

    @Override
    public MeetingId invitation() {
      return subject;
    }

    @Override
    public boolean forInvitees() {
      return true;
    }

    @Override
    public boolean ahead() {
      return false;
    }
  }

  /**
   * A body decided at a meeting.
   *
   * @param result as events-service calls it
   */
  @JsonTypeName("decided")
  record Decided(MeetingId meeting, MeetingId subject, GroupId group, String result)
      implements Matter, OfSession {

    @Override
    public Mentions mentions() {
      return Mentions.of(subject, group);
    }

    @Override
    public MeetingId invitation() {
      return subject;
    }

    @Override
    public boolean forInvitees() {
      return true;
    }

    @Override
    public boolean ahead() {
      return false;
    }
  }

  /** Too few jurisdictions have said that they come; these have said nothing. */
  @JsonTypeName("quorum")
  record Quorum(
      MeetingId meeting, MeetingId subject, int needed, int expected, List<JurisdictionId> silent)
      implements Matter, OfSession {

    public Quorum {
      silent = List.copyOf(silent);
    }

    @Override
    public Mentions mentions() {
      return Mentions.of(subject).with(silent);
    }

    @Override
    public boolean forInvitees() {
      return false;
    }

    @Override
    public boolean ahead() {
      return true;
    }
  }

  /**
   * An alternate is asked to come in the place of the primary.
   *
   * @param because what the primary has answered, as events-service calls it
   */
  @JsonTypeName("asked")
  record Asked(
      MeetingId meeting,
      MeetingId subject,
      int version,
      JurisdictionId jurisdiction,
      GroupId group,
      String because)
      implements Matter, OfSession {

    @Override
    public Mentions mentions() {
      return Mentions.of(subject, jurisdiction, group);
    }

    @Override
    public MeetingId invitation() {
      return subject;
    }

    @Override
    public boolean forInvitees() {
      return false;
    }

    @Override
    public boolean ahead() {
      return true;
    }
  }

  /**
   * @param capacity as whom, where that makes a difference
   */
  @JsonTypeName("joined")
  record Joined(GroupId group, @Nullable String cohort, LocalDate from, @Nullable String capacity)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(group).withMeetingsOf(group);
    }
  }

  /**
   * Enrolment in a cohort is open.
   *
   * @param closesOn the last day, in this zone
   */
  @JsonTypeName("call")
  record Call(GroupId group, String cohort, LocalDate closesOn, ZoneId zone) implements Matter {

    /** The first moment at which it is closed. */
    public Instant closesAt() {
      return closesOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public Mentions mentions() {
      return Mentions.of(group);
    }

    @Override
    public boolean over(Instant now, ZoneId readers) {
      return !now.isBefore(closesAt());
    }
  }

  /**
   * A group is no longer composed as its rules say, or is again.
   *
   * @param faults empty when it is again
   * @param since when it became so
   */
  @JsonTypeName("composition")
  record Composition(GroupId group, List<CompositionFault> faults, Instant since)
      implements Matter {

    public Composition {
      faults = List.copyOf(faults);
    }

    @Override
    public Mentions mentions() {
      return Mentions.of(group)
          .with(faults.stream().flatMap(it -> it.jurisdictions().stream()).distinct().toList());
    }
  }

  /**
   * One rule that does not hold.
   *
   * @param expected in words, as community-service says it
   * @param jurisdictions those that it is about
   */
  record CompositionFault(
      String rule, String expected, String actual, List<JurisdictionId> jurisdictions) {

    public CompositionFault {
      jurisdictions = List.copyOf(jurisdictions);
    }
  }

  @JsonTypeName("ended")
  record PlaceEnded(GroupId group, @Nullable String cohort, LocalDate on, String reason)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(group);
    }
  }

  @JsonTypeName("rollover")
  record RolledOver(GroupId group, String from, String to, Part part, @Nullable String theme)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(group);
    }
  }

  /** What the rollover means to one person. */
  enum Part {
    STAY,
    JOIN,
    LEAVE
  }

  @JsonTypeName("withdrew")
  record Withdrew(JurisdictionId jurisdiction, @JsonProperty("on") LocalDate effectiveOn)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(jurisdiction);
    }
  }

  /**
   * Places are empty after a departure.
   *
   * @param again how many times it was told before; null for the first time
   */
  @JsonTypeName("replacement")
  record Replacement(
      @JsonProperty("person") PersonId departed,
      JurisdictionId jurisdiction,
      @JsonProperty("on") LocalDate endedOn,
      List<GroupId> places,
      @Nullable Integer again)
      implements Matter {

    public Replacement {
      places = List.copyOf(places);
    }

    @Override
    public Mentions mentions() {
      return Mentions.of(departed, jurisdiction).with(places);
    }
  }

  /** An alternate acts, because the place of the primary is empty. */
  @JsonTypeName("acts")
  record Acts(GroupId group, JurisdictionId jurisdiction, LocalDate since) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(group, jurisdiction).withMeetingsOf(group);
    }
  }

  /**
   * A group did not admit whom a jurisdiction named.
   *
   * @param rules the rules that stood against it, in words
   */
  @JsonTypeName("refused")
  record Refused(
      PersonId person,
      JurisdictionId jurisdiction,
      GroupId group,
      String capacity,
      List<String> rules)
      implements Matter {

    public Refused {
      rules = List.copyOf(rules);
    }

    @Override
    public Mentions mentions() {
      return Mentions.of(person, jurisdiction, group);
    }
  }

  /**
   * @param own whether the reader holds the office
   */
  @JsonTypeName("term")
  record TermEnding(String office, PersonId person, LocalDate endsOn, boolean own)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(person);
    }

    @Override
    public boolean over(Instant now, ZoneId zone) {
      return past(endsOn, now, zone);
    }
  }

  /**
   * An agreement of a person or else of an organisation comes to its end.
   *
   * @param own whether the reader stands for the party
   */
  @JsonTypeName("expiring")
  record Expiring(
      String agreement,
      @Nullable PersonId person,
      @Nullable JurisdictionId organisation,
      LocalDate expiresOn,
      boolean own)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(person, organisation);
    }

    @Override
    public boolean over(Instant now, ZoneId zone) {
      return past(expiresOn, now, zone);
    }
  }

  /**
   * @param consequence what that means, as membership-service calls it
   */
  @JsonTypeName("expired")
  record Expired(
      String agreement,
      @Nullable PersonId person,
      @Nullable JurisdictionId organisation,
      LocalDate expiredOn,
      @Nullable String consequence,
      @Nullable LocalDate graceUntil,
      boolean own)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(person, organisation);
    }
  }

  /**
   * @param escalated whether the reader is asked because the jurisdiction has no lead
   */
  @JsonTypeName("attestation")
  record Attestation(JurisdictionId jurisdiction, LocalDate dueOn, int day, boolean escalated)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(jurisdiction);
    }
  }

  @JsonTypeName("welcome")
  record Welcome(JurisdictionId jurisdiction, LocalDate activatedOn, @Nullable LocalDate graceUntil)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(jurisdiction);
    }
  }

  @JsonTypeName("leaving")
  record Leaving(JurisdictionId jurisdiction, LocalDate noticeOn, LocalDate effectiveOn)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(jurisdiction);
    }
  }

  /**
   * @param evidence what makes one think so, as membership-service calls it
   */
  @JsonTypeName("suspected")
  record Suspected(PersonId person, String evidence, Instant firstSeen) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(person);
    }
  }

  /**
   * No mails go to somebody's address any more.
   *
   * @param cause why, as {@code deliverability} calls it
   */
  @JsonTypeName("address")
  record AddressSuspended(PersonId person, String cause, Instant since) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of(person);
    }
  }

  /**
   * A webhook that the reader registered fails, or is switched off.
   *
   * @param host where it goes to
   * @param since when it began to fail
   * @param offAt when it is, or was, switched off
   * @param gone whether it said itself that it is no more
   */
  @JsonTypeName("webhook")
  record WebhookFails(String webhook, String host, Instant since, Instant offAt, boolean gone)
      implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of();
    }
  }

  /** An address to be confirmed; the address and the token are kept apart, until it is done. */
  @JsonTypeName("verification")
  record Verification(String verification, Instant expiresAt) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of().withVerification(verification);
    }

    @Override
    public boolean over(Instant now, ZoneId zone) {
      return !now.isBefore(expiresAt);
    }
  }

  /**
   * What has waited for a person's hour.
   *
   * @param day on the person's calendar
   */
  @JsonTypeName("digest")
  record Digest(LocalDate day) implements Matter {

    @Override
    public Mentions mentions() {
      return Mentions.of();
    }
  }
}
