package org.partnershiphub.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.platform.testing.FactTopics;

/**
 * The promises under random orders and repetitions of facts, random batches, and crashes at every
 * point. A failure prints its seed; {@code -Dseed=} runs that one again.
 */
class NoticePropertyTest {

  private static final int RUNS = 300;
  private static final String SECRET_TITLE = "Case 4711 of the child Rowan";

  private final List<byte[]> facts = new ArrayList<>();
  private final Set<String> departed = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int number;

  @Test
  void the_promises_hold_in_every_order() {
    var only = Long.getLong("seed");
    for (int run = 0; run < (only == null ? RUNS : 1); run++) {
      var seed = only == null ? 20261123L + run : only;
      try {
        new NoticePropertyTest().tryOut(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.println("seeds from " + (only == null ? 20261123L : only));
  }

  private void tryOut(Random random) {
    tell(random);
    var town = new Town(random, random.nextBoolean() ? 0.02 : 0.25);
    town.paced = true;
    var heard = new ArrayList<>(facts);
    for (int i = 0; i < facts.size() / 2; i++) {
      heard.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(heard, random);
    for (var fact : heard) {
      town.hear(fact);
      if (random.nextInt(3) == 0) {
        town.deliverSome();
      }
    }
    town.deliverAll();
    check(town);
  }

  private static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4", "p5");
  private static final List<String> GROUPS = List.of("g1", "g2", "g3", "g4", "g5");

  private void tell(Random random) {
    GROUPS.forEach(
        it ->
            fact(
                "community.group-created.v1",
                it,
                1,
                "{'group':'"
                    + it
                    + "','name':'Group "
                    + it
                    + "','category':'WORKGROUP','confidential':false}"));
    for (var person : PEOPLE) {
      card(person, 1, "ACTIVE");
      if (random.nextInt(4) == 0) {
        departed.add(person);
        fact(
            "membership.affiliation-ended.v1",
            person,
            2,
            "{'person':'"
                + person
                + "','affiliation':'a','organisation':'o1','organisationKind':'JURISDICTION','endedOn':'2026-11-20','reason':'DEPARTED'}");
        card(person, 3, "DEPARTED");
      }
    }
    meeting("m1", random);
    meeting("m2", random);
    meeting("series:s1", random);
  }

  private void card(String person, int sequence, String status) {
    fact(
        "people.person-card.v1",
        person,
        sequence,
        "{'person':'"
            + person
            + "','name':'Name of "
            + person
            + "','address':'"
            + person
            + "@example.org','zone':'America/Phoenix','organisation':'o1','status':'"
            + status
            + "'}");
  }

  private void meeting(String meeting, Random random) {
    var confidential = random.nextBoolean();
    var title = confidential ? "" : "'title':'Title of " + meeting + "',";
    var versions = 1 + random.nextInt(3);
    var sequences = new HashMap<String, Integer>();
    for (int version = 1; version <= versions; version++) {
      var cancelled = version > 1 && version == versions && random.nextBoolean();
      if (meeting.startsWith("series:")) {
        series(meeting, version, cancelled, confidential);
      } else if (cancelled) {
        fact(
            "meetings.meeting-cancelled.v1",
            meeting,
            version,
            "{'meeting':'"
                + meeting
                + "','version':"
                + version
                + ",'reason':'"
                + (confidential ? SECRET_TITLE : "Nothing to decide")
                + "'}");
      } else {
        fact(
            "meetings.meeting-" + (version == 1 ? "scheduled" : "moved") + ".v1",
            meeting,
            version,
            "{'meeting':'"
                + meeting
                + "','version':"
                + version
                + ","
                + title
                + "'startsLocal':'2027-03-1"
                + version
                + "T14:00:00','zone':'America/New_York','startsAt':'2027-03-1"
                + version
                + "T19:00:00Z','durationMinutes':60,'accessLevel':'"
                + (confidential ? "CONFIDENTIAL" : "MEMBERS")
                + "','groups':['g1','g2'],'place':'"
                + (confidential ? SECRET_TITLE : "Room 4")
                + "','reason':'"
                + (confidential ? SECRET_TITLE : "The room was taken")
                + "'}");
      }
      for (var person : PEOPLE) {
        invite(meeting, version, cancelled, person, sequences, random);
      }
    }
  }

  private void series(String series, int version, boolean ended, boolean confidential) {
    var said = confidential ? SECRET_TITLE : "Said";
    var stands =
        ("'series':'%s','root':'%s','version':%d,'startsLocal':'2027-03-1%dT14:00:00',"
                + "'zone':'America/New_York','startsAt':'2027-03-1%dT18:00:00Z',"
                + "'durationMinutes':60,'recurrence':'FREQ=WEEKLY;COUNT=6','extra':[],"
                + "'excluded':[],'exceptions':[{'original':'2027-03-2%dT14:00:00',"
                + "'startsLocal':'2027-03-25T16:00:00','zone':'America/New_York',"
                + "'startsAt':'2027-03-25T20:00:00Z','durationMinutes':60,'title':'%s',"
                + "'place':'%s'}],'accessLevel':'%s','groups':['g1'],'place':'%s'")
            .formatted(
                series,
                series,
                version,
                5 + version,
                5 + version,
                2 + version,
                said,
                said,
                confidential ? "CONFIDENTIAL" : "MEMBERS",
                said);
    if (ended) {
      var end = "{'series':'%s','root':'%s','version':%d,'reason':'%s'}";
      fact(
          "meetings.series-ended.v1",
          series,
          version,
          end.formatted(series, series, version, said));
    } else if (version == 1) {
      fact("meetings.series-defined.v1", series, version, "{" + stands + "}");
    } else {
      var change =
          ",'change':{'material':true,'edits':[{'kind':'MOVE_ALL'}],'reason':'" + said + "'}";
      fact("meetings.series-changed.v1", series, version, "{" + stands + change + "}");
    }
  }

  private void invite(
      String meeting,
      int version,
      boolean cancelled,
      String person,
      Map<String, Integer> off,
      Random random) {
    var bump = off.getOrDefault(person, 0);
    if (bump % 2 == 1) {
      return;
    }
    var change = cancelled ? "CANCELLED" : version == 1 ? "SCHEDULED" : "MOVED";
    for (int again = 0; again <= random.nextInt(3); again++) {
      issued(meeting, version, change, person, version + bump, GROUPS.get(random.nextInt(5)));
    }
    if (!cancelled && random.nextInt(3) == 0) {
      off.put(person, bump + 1);
      fact(
          "meetings.invitations-withdrawn.v1",
          meeting + "-w-" + number,
          1,
          "{'meeting':'"
              + meeting
              + "','version':"
              + version
              + ",'reason':'LEFT_GROUP','invitees':[{'person':'"
              + person
              + "','sequence':"
              + (version + bump + 1)
              + ",'via':['g1']}]}");
      if (random.nextBoolean()) {
        off.put(person, bump + 2);
        issued(meeting, version, "JOINED", person, version + bump + 2, "g2");
      }
    }
  }

  private void issued(
      String meeting, int version, String change, String person, int sequence, String via) {
    fact(
        "meetings.invitations-issued.v1",
        meeting + "-i-" + number,
        1,
        "{'meeting':'"
            + meeting
            + "','version':"
            + version
            + ",'change':'"
            + change
            + "','invitees':[{'person':'"
            + person
            + "','sequence':"
            + sequence
            + ",'via':['"
            + via
            + "']}]}");
  }

  private void fact(String type, String subject, long sequence, String data) {
    facts.add(
        FactTopics.fact("f" + number++, type, subject, subject, sequence, data.replace('\'', '"')));
  }

  private void check(Town town) {
    atMostOneEach(town);
    nothingToTheDeparted(town);
    theLastWordIsTheLastMail(town);
    nothingConfidential(town);
    assertThat(town.notices.all()).as("everything comes to an end").allMatch(Notice::settled);
    counts.merge("mails", town.mails.size(), Integer::sum);
  }

  /** (3) One notice each, and however often its mail was repeated, it has one Message-ID. */
  private static void atMostOneEach(Town town) {
    var sent =
        town.notices.all().stream().filter(it -> it.progress().state() == State.SENT).count();
    var told = town.notices.all().stream().filter(Notice::told).count();
    assertThat((long) town.messageIds().size()).isBetween(sent, told);
    town.assertFewRepeats();
    assertThat(town.notices.outcomes.values())
        .allSatisfy(
            it ->
                assertThat(it.stream().filter(outcome -> outcome.progress().state().settled()))
                    .hasSize(1));
  }

  /** (4) Whoever is known to have left when the mails go out gets none. */
  private void nothingToTheDeparted(Town town) {
    for (var notice : town.notices.all()) {
      var person = notice.id().person().value();
      if (!departed.contains(person) && notice.progress().state() == State.SUPPRESSED) {
        assertThat(notice.progress().reason()).as(notice.id().value()).isNotNull();
        assertThat(notice.progress().reason().name()).isNotEqualTo("DEPARTED");
      }
    }
  }

  /**
   * (10) Nobody who was told of a meeting is left with an older version of it, or with a withdrawn
   * one.
   */
  private void theLastWordIsTheLastMail(Town town) {
    var threads =
        town.notices.all().stream()
            .filter(it -> !departed.contains(it.id().person().value()))
            .collect(Collectors.groupingBy(it -> it.id().thread()));
    threads.forEach(
        (thread, notices) -> {
          var last = notices.stream().reduce((a, b) -> b.id().after(a.id()) ? b : a).orElseThrow();
          var mailed = mailsOf(town, notices);
          if (last.id().kind() == NoticeKind.INVITATION_WITHDRAWN && mailed.isEmpty()) {
            assertThat(last.progress().state())
                .as("an unsent invitation is swallowed")
                .isEqualTo(State.SUPPRESSED);
            return;
          }
          assertThat(last.progress().state())
              .as(thread + " ends with " + last.id())
              .isEqualTo(State.SENT);
          assertThat(mailed.getLast()).as("the last mail about " + thread).isEqualTo(last.id());
        });
  }

  private static List<NoticeId> mailsOf(Town town, List<Notice> notices) {
    var byToken =
        notices.stream()
            .collect(
                Collectors.toMap(
                    it -> org.partnershiphub.notification.mail.MailTokens.of(it.id()), Notice::id));
    return town.mails.stream()
        .map(mail -> byToken.get(mail.id()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** (12) No word of a confidential meeting, and nobody's name in its calendar. */
  private static void nothingConfidential(Town town) {
    for (var mail : town.mails) {
      var text = new String(mail.bytes(), UTF_8);
      assertThat(readable(text)).doesNotContain("4711").doesNotContain("Rowan");
    }
  }

  private static String readable(String mail) {
    var decoded =
        IntStream.range(0, 1)
            .mapToObj(i -> mail.replace("=\r\n", ""))
            .collect(Collectors.joining());
    for (var part : mail.split("\r\n\r\n")) {
      var block = part.split("\r\n--")[0].replace("\r\n", "");
      if (block.startsWith("QkVHSU46")) {
        decoded += new String(Base64.getDecoder().decode(block), UTF_8);
      }
    }
    return decoded;
  }
}
