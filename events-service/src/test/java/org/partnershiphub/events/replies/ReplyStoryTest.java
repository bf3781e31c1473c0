package org.partnershiphub.events.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.events.EventsServiceTest;
import org.partnershiphub.events.Story;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Mails of calendar programs, over SMTP and IMAP, from the program to the answer. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyStoryTest {

  private static final String GROUP = "rep-body";
  private static final String ADA = "rep-ada@example.org";
  private static final Map<String, String> PLAIN = Map.of();

  @Autowired private Replying replying;
  @Autowired private MailMemory memory;
  @Autowired private LockProvider leases;
  @Autowired private InstantSource clock;
  @Autowired private Cards cards;

  private GreenMail server;
  private MailPolling polling;
  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    server.setUser("notices@hub.example.org", "notices", "secret");
    polling = new MailPolling(settings(), replying, memory, leases, clock);
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group(GROUP, "AD_HOC", false);
    story.community().join(GROUP, null, "rep-ada");
    story.membership().card("rep-ada", "Ada Reply", ADA, "ACTIVE");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Boolean.TRUE.equals(
                    cards.withAddress(AddressDigest.of(ADA)).hasElements().block()));
  }

  @AfterAll
  void close() {
    server.stop();
    story.topics().close();
  }

  private ReplySettings settings() {
    return new ReplySettings(
        "127.0.0.1",
        server.getImap().getPort(),
        "notices",
        "secret",
        false,
        "INBOX",
        "Handled",
        "Refused",
        Duration.ofSeconds(10),
        "hub.example.org",
        DataSize.ofKilobytes(64),
        Duration.ofDays(90),
        Duration.ofDays(365));
  }

  private void schedule(String id) {
    var body = Story.meeting(id, "2027-05-04T10:00:00", "America/New_York", GROUP);
    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
        .isEqualTo(201);
    story.untilInvited(id, "rep-ada");
  }

  private void arrives(String from, String calendar, Map<String, String> headers)
      throws MessagingException {
    MimeMessage mail = Mails.mail(server.getSmtp().createSession(), from, calendar, headers);
    Transport.send(mail);
  }

  private void said(String meeting, int sequence, String stamp, String answer)
      throws MessagingException {
    arrives(ADA, Mails.reply("REPLY", meeting, sequence, stamp, ADA, answer), PLAIN);
  }

  private String response(String meeting) {
    return story
        .get(Story.COORDINATOR, "/api/meetings/" + meeting + "/answers")
        .json()
        .at("/items/0/response")
        .asString("");
  }

  private String strangers(String meeting) {
    return story.get(Story.COORDINATOR, "/api/meetings/" + meeting + "/strangers").text();
  }

  private int in(String folder) throws MessagingException {
    try (var store = server.getImap().createStore()) {
      store.connect("notices", "secret");
      var it = store.getFolder(folder);
      if (!it.exists()) {
        return 0;
      }
      it.open(Folder.READ_ONLY);
      return it.getMessageCount();
    }
  }

  @Test
  void a_reply_is_an_answer_and_an_older_one_is_not() throws Exception {
    schedule("rep-one");
    var before = in("Handled");

    said("rep-one", 1, "20261120T120000Z", "ACCEPTED");
    polling.poll();
    assertThat(response("rep-one")).isEqualTo("ACCEPTED");
    said("rep-one", 1, "20261119T120000Z", "DECLINED");
    polling.poll();
    assertThat(response("rep-one")).isEqualTo("ACCEPTED");
    said("rep-one", 1, "20261121T120000Z", "TENTATIVE");
    polling.poll();
    polling.poll();

    assertThat(response("rep-one")).isEqualTo("TENTATIVE");
    assertThat(in("INBOX")).isZero();
    assertThat(in("Handled")).isEqualTo(before + 3);
    story.post(
        Story.COORDINATOR,
        "/api/meetings/rep-one/move",
        "{\"startsLocal\":\"2027-05-05T10:00:00\"}");
    story.settled("rep-one");
    said("rep-one", 1, "20261122T120000Z", "ACCEPTED");
    polling.poll();
    assertThat(response("rep-one")).isEqualTo("NONE");
  }

  @Test
  void what_a_program_sends_by_itself_is_no_answer() throws Exception {
    schedule("rep-auto");
    var reply = Mails.reply("REPLY", "rep-auto", 1, "20261120T120000Z", ADA, "DECLINED");

    arrives(ADA, reply, Map.of("Auto-Submitted", "auto-replied"));
    arrives(ADA, reply, Map.of("Precedence", "bulk"));
    arrives("mailer-daemon@example.org", reply, PLAIN);
    polling.poll();
    assertThat(response("rep-auto")).isEqualTo("NONE");
    assertThat(strangers("rep-auto")).contains("\"strangers\":[]");
    arrives(ADA, reply, Map.of("Auto-Submitted", "no"));
    polling.poll();
    assertThat(response("rep-auto")).isEqualTo("DECLINED");
  }

  @Test
  void strangers_and_wishes_are_shown_to_the_organiser_alone() throws Exception {
    schedule("rep-str");
    var eve = "eve@elsewhere.example";

    arrives(eve, Mails.reply("REPLY", "rep-str", 1, "20261120T120000Z", eve, "ACCEPTED"), PLAIN);
    arrives(eve, Mails.reply("REPLY", "rep-str", 1, "20261120T120000Z", ADA, "ACCEPTED"), PLAIN);
    arrives(ADA, Mails.reply("COUNTER", "rep-str", 1, "20261120T120000Z", ADA, "TENTATIVE"), PLAIN);
    arrives(ADA, Mails.reply("REFRESH", "rep-str", 1, "20261120T120000Z", ADA, "TENTATIVE"), PLAIN);
    polling.poll();

    assertThat(response("rep-str")).isEqualTo("NONE");
    assertThat(strangers("rep-str"))
        .contains("NOT_INVITED", "FOR_SOMEBODY_ELSE", "ASKS_FOR_ANOTHER_TIME", eve);
    forgottenAfter(Duration.ofDays(89));
    assertThat(strangers("rep-str")).contains(eve);
    forgottenAfter(Duration.ofDays(91));
    assertThat(strangers("rep-str")).contains("\"strangers\":[]");
  }

  /** What is done at every start and every hour, as of a later day; no mailbox is asked. */
  private void forgottenAfter(Duration later) {
    var then = clock.instant().plus(later);
    var forgotten = new StrangersForgotten(memory, settings(), () -> then, Duration.ofHours(1));
    forgotten.forget().block();
  }

  @Test
  void
      which_mails_were_dealt_with_is_forgotten_after_a_year_and_one_that_comes_again_changes_nothing()
          throws Exception {
    schedule("rep-year");
    said("rep-year", 1, "20261120T120000Z", "ACCEPTED");
    said("rep-year", 1, "20261121T120000Z", "DECLINED");
    arrives(ADA, "hello", PLAIN);
    polling.poll();
    assertThat(refused("").json().path("items")).isNotEmpty();

    forgottenAfter(Duration.ofDays(364));
    assertThat(refused("").json().path("items")).isNotEmpty();
    forgottenAfter(Duration.ofDays(366));
    assertThat(refused("").json().path("items")).isEmpty();

    said("rep-year", 1, "20261120T120000Z", "ACCEPTED");
    polling.poll();
    assertThat(response("rep-year")).isEqualTo("DECLINED");
  }

  @Test
  void an_operator_sees_page_by_page_why_mails_were_refused_and_nothing_of_them() throws Exception {
    arrives(ADA, "hello", PLAIN);
    arrives(ADA, Mails.reply("REPLY", "rep-gone", 1, "20261120T120000Z", ADA, "ACCEPTED"), PLAIN);
    arrives(ADA, "x".repeat(80_000), PLAIN);
    polling.poll();

    var seen = new ArrayList<String>();
    var after = "";
    do {
      var page = refused("?limit=1&after=" + after);
      assertThat(page.text()).doesNotContain("@", "rep-ada");
      page.json().path("items").forEach(it -> seen.add(it.path("reason").asString("")));
      after = page.json().path("next").asString("");
    } while (!after.isEmpty());

    assertThat(seen.subList(0, 3)).containsExactly("TOO_LARGE", "UNKNOWN_MEETING", "UNREADABLE");
    assertThat(refused("").json().path("items")).hasSize(seen.size());
    assertThat(refused("?after=x").status().value()).isEqualTo(400);
    assertThat(refused("?after=eHl6").status().value()).isEqualTo(400);
  }

  private Story.Answer refused(String query) {
    return story.get(Story.ADMINISTRATOR, "/api/operations/events/refused-mails" + query);
  }

  @Test
  void what_cannot_be_read_is_kept_apart_and_holds_nobody_up() throws Exception {
    schedule("rep-bad");
    var before = in("Refused");

    arrives(ADA, "hello", PLAIN);
    arrives(ADA, "x".repeat(80_000), PLAIN);
    arrives(ADA, Mails.reply("REPLY", "rep-none", 1, "20261120T120000Z", ADA, "ACCEPTED"), PLAIN);
    arrives(ADA, Mails.reply("PUBLISH", "rep-bad", 1, "20261120T120000Z", ADA, "ACCEPTED"), PLAIN);
    said("rep-bad", 1, "20261120T120000Z", "ACCEPTED");
    polling.poll();

    assertThat(response("rep-bad")).isEqualTo("ACCEPTED");
    assertThat(in("Refused")).isEqualTo(before + 4);
    assertThat(in("INBOX")).isZero();
  }
}
