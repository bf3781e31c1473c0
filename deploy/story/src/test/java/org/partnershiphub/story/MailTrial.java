package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.Flags;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.Place;
import tools.jackson.databind.JsonNode;

/**
 * The whole system before a real Postfix and a real Dovecot, as {@code deploy/mail-trial/run}
 * starts them: by hand, since it wants root and Debian's packages.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailTrial {

  private static final int SMTP = Integer.getInteger("trial.smtp", 42_525);
  private static final int IMAP = Integer.getInteger("trial.imap", 42_143);
  private static final String DOMAIN = "az-dcs.example.org";
  private static final String GROUP = "affinity-ombudsman-reviews";

  /**
   * What becomes of their mails stands in the Postfix's tables, by the beginning of the address.
   */
  private static final List<String> CAST =
      List.of("reader", "lost", "refused", "full", "late", "unwanted");

  private static HubProcess process;
  private static Topics topics;
  private static Door door;

  @BeforeAll
  static void start() {
    var imap = Integer.toString(IMAP);
    var settings =
        Map.ofEntries(
            Map.entry("HUB_NOW", Filled.LATER),
            Map.entry("SMTP_HOST", "127.0.0.1:" + SMTP),
            Map.entry("RETURNS_IMAP_HOST", "127.0.0.1"),
            Map.entry("RETURNS_IMAP_PORT", imap),
            Map.entry("RETURNS_IMAP_USERNAME", "bounces"),
            Map.entry("RETURNS_IMAP_PASSWORD", "trial"),
            Map.entry("HUB_NOTIFICATION_RETURNS_TLS", "false"),
            Map.entry("HUB_NOTIFICATION_RETURNS_EVERY", "1s"),
            Map.entry("IMAP_HOST", "127.0.0.1"),
            Map.entry("IMAP_PORT", imap),
            Map.entry("IMAP_USERNAME", "notices"),
            Map.entry("IMAP_PASSWORD", "trial"),
            Map.entry("EVENTS_REPLIES_TLS", "false"),
            Map.entry("EVENTS_REPLIES_EVERY", "1s"));
    var place = Place.on(Filled.once().copy(), settings);
    process = HubProcess.start(place, Flags.quick());
    topics = new Topics(place);
    door = Door.of(place, Town.COORDINATOR);
    CAST.forEach(MailTrial::register);
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      topics.close();
      process.close();
    }
  }

  private static void register(String who) {
    door.as(Door.ADMINISTRATOR)
        .post(
            "/api/people",
            """
            {"id":"trial-%s","name":"Trial %s","email":"%s","zone":"America/Phoenix",
             "affiliation":{"organisation":"az-dcs","organisationKind":"JURISDICTION",
             "seniority":"STAFF","workforceRoles":[],"from":"2025-01-06"}}"""
                .formatted(who, who, address(who)))
        .accepted();
  }

  private static String address(String who) {
    return who + "-1@" + DOMAIN;
  }

  /** Everybody of the cast and of a group is invited. */
  private static void meeting(String id) {
    var guests = String.join("\",\"trial-", CAST);
    var body =
        """
        {"id":"%s","title":"Trial of the mails","startsLocal":"2027-03-02T10:00:00",
         "zone":"America/New_York","durationMinutes":60,
         "audience":{"groups":["%s"],"guests":["trial-%s"]}}"""
            .formatted(id, GROUP, guests);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> door.post("/api/meetings", body).status() / 100 == 2);
  }

  private static JsonNode notice(String who, String meeting) {
    var items =
        door.get("/api/notices?person=trial-%s&subject=%s".formatted(who, meeting))
            .accepted()
            .json()
            .path("items");
    return items.path(0);
  }

  private static void untilNotice(String who, String meeting, String state) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> notice(who, meeting).path("state").asString("").equals(state));
  }

  private static List<String> told(String type) {
    return topics.all().stream()
        .filter(it -> type.startsWith(it.topic().replace(".v1", ".")) && it.is(type))
        .map(it -> it.data().path("person").asString(""))
        .filter(it -> it.startsWith("trial-"))
        .sorted()
        .toList();
  }

  /** What lies in a folder of the Dovecot. */
  private static List<MimeMessage> in(String user, String folder) throws MessagingException {
    var session = Session.getInstance(new Properties());
    try (var store = session.getStore("imap")) {
      store.connect("127.0.0.1", IMAP, user, "trial");
      var it = store.getFolder(folder);
      if (!it.exists()) {
        return List.of();
      }
      it.open(jakarta.mail.Folder.READ_ONLY);
      var mails = new ArrayList<MimeMessage>();
      for (var mail : it.getMessages()) {
        mails.add(new MimeMessage((MimeMessage) mail));
      }
      return mails;
    }
  }

  private static MimeMessage mailTo(String who) throws MessagingException {
    return in("everybody", "INBOX").stream()
        .filter(it -> header(it, "Delivered-To").equals(address(who)))
        .findFirst()
        .orElseThrow();
  }

  private static String header(MimeMessage mail, String name) {
    try {
      var value = mail.getHeader(name, null);
      return value == null ? "" : value;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(String from, String to, String type, String text, String... header)
      throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(SMTP));
    var mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(RecipientType.TO, new InternetAddress(to));
    mail.setSubject("Trial");
    var octets = text.getBytes(StandardCharsets.UTF_8);
    mail.setDataHandler(new DataHandler(new ByteArrayDataSource(octets, type)));
    if (header.length == 2) {
      mail.setHeader(header[0], header[1]);
    }
    mail.saveChanges();
    Transport.send(mail);
  }

  @Test
  @Order(1)
  void everybody_who_can_be_reached_has_the_mail_in_a_real_mailbox() throws Exception {
    var started = System.nanoTime();
    meeting("m-trial-1");
    var invited =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    door.get("/api/meetings/m-trial-1/invitations/summary")
                        .json()
                        .path("invited")
                        .asInt(),
                it -> it > CAST.size());
    var reached = invited - (CAST.size() - 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> in("everybody", "INBOX").size() == reached);
    System.out.printf(
        "TRIAL %d invited, %d mails in Dovecot %.1f s after the request%n",
        invited, reached, (System.nanoTime() - started) / 1e9);
    var mails = in("everybody", "INBOX");
    assertThat(mails).extracting(it -> header(it, "Delivered-To")).doesNotHaveDuplicates();
    assertThat(mails)
        .extracting(it -> header(it, "Return-Path"))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("<bounces\\+[0-9a-f]{32}\\.[0-9a-f]{16}@hub\\.example\\.org>"));
    assertThat(Mail.read(1, List.of(address("reader")), bytes(mailTo("reader"))).invites())
        .isTrue();
  }

  private static byte[] bytes(MimeMessage mail) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    mail.writeTo(out);
    return out.toByteArray();
  }

  @Test
  @Order(2)
  void what_was_refused_and_what_came_back_is_told_apart() {
    for (var who : List.of("lost", "refused", "unwanted", "full", "late")) {
      untilNotice(who, "m-trial-1", "BOUNCED");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(told("notification.address-suspended"))
                    .containsExactly("trial-lost", "trial-refused"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(told("membership.departure-suspected"))
                    .containsExactly("trial-lost", "trial-refused"));
    var reports = door.get("/api/deliverability/reports?domain=" + DOMAIN).accepted().json();
    reports
        .path("items")
        .forEach(
            it ->
                System.out.printf(
                    "TRIAL %-15s %-8s %s%n",
                    it.path("person").asString(""),
                    it.path("kind").asString(""),
                    it.path("status").asString("")));
    assertThat(
            reports
                .path("items")
                .valueStream()
                .map(it -> it.path("person").asString("") + " " + it.path("kind").asString("")))
        .containsExactlyInAnyOrder(
            "trial-lost HARD",
            "trial-refused HARD",
            "trial-unwanted POLICY",
            "trial-full SOFT",
            "trial-late SOFT");
    System.out.println(
        "TRIAL board "
            + door.get("/api/deliverability")
                .json()
                .path("domains")
                .valueStream()
                .filter(it -> it.path("domain").asString("").equals(DOMAIN))
                .findFirst()
                .orElseThrow());
  }

  @Test
  @Order(3)
  void who_is_suspended_gets_no_mail_until_a_coordinator_restores_the_address() throws Exception {
    meeting("m-trial-2");
    untilNotice("lost", "m-trial-2", "SENT");
    untilNotice("refused", "m-trial-2", "SENT");
    untilNotice("full", "m-trial-2", "BOUNCED");
    var log = door.get("/api/notices?person=trial-lost&subject=m-trial-2").json();
    assertThat(log.toString()).contains("ADDRESS_REFUSED");

    door.post("/api/deliverability/addresses/trial-lost/restore", "").accepted();
    meeting("m-trial-3");
    untilNotice("lost", "m-trial-3", "BOUNCED");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(told("notification.address-suspended"))
                    .containsExactly("trial-lost", "trial-lost", "trial-refused"));
    assertThat(in("bounces", "INBOX")).isEmpty();
    System.out.printf(
        "TRIAL mailbox of returns: %d handled, %d kept apart%n",
        in("bounces", "Handled").size(), in("bounces", "Refused").size());
  }

  @Test
  @Order(4)
  void a_calendar_programs_reply_is_an_answer() throws Exception {
    var mail = Mail.read(1, List.of(address("reader")), bytes(mailTo("reader")));
    var reply =
        """
        BEGIN:VCALENDAR
        PRODID:-//Some//Program//EN
        VERSION:2.0
        METHOD:REPLY
        BEGIN:VEVENT
        UID:%s
        SEQUENCE:%d
        DTSTAMP:20261124T120000Z
        DTSTART:20270302T150000Z
        ORGANIZER:mailto:notices@hub.example.org
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n")
            .formatted(mail.uid(), mail.sequence(), address("reader"));
    send(
        address("reader"),
        "notices@hub.example.org",
        "text/calendar; method=REPLY; charset=UTF-8",
        reply);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        door.get("/api/meetings/m-trial-1/answers?limit=200").json().path("items"))
                    .anyMatch(
                        it ->
                            it.path("person").asString("").equals("trial-reader")
                                && it.path("response").asString("").equals("ACCEPTED")));
    System.out.println("TRIAL the reply stands as an answer");
  }

  @Test
  @Order(5)
  void what_is_forged_or_automatic_does_nothing() throws Exception {
    var path = header(mailTo("reader"), "Return-Path").replaceAll("[<>]", "");
    var forged = path.replaceFirst("\\.[0-9a-f]{16}@", ".0123456789abcdef@");
    var report =
        """
        --b1
        Content-Type: text/plain

        It failed.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; evil.example

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1

        --b1--
        """
            .replace("\n", "\r\n")
            .formatted(address("reader"));
    var type = "multipart/report; report-type=delivery-status; boundary=b1";
    var apart = in("bounces", "Refused").size();
    send("mailer-daemon@evil.example", forged, type, report);
    send(address("reader"), path, "text/plain", "I am away.", "Auto-Submitted", "auto-replied");

    await()
        .atMost(Duration.ofSeconds(60))
        // A mail may be moved to another folder while it is read here.
        .ignoreException(MessagingException.class)
        .until(() -> in("bounces", "INBOX").isEmpty() && in("bounces", "Refused").size() > apart);
    assertThat(in("bounces", "Refused")).hasSize(apart + 1);
    assertThat(door.get("/api/deliverability/quarantine").json().path("items").toString())
        .contains("FORGED");
    assertThat(notice("reader", "m-trial-1").path("state").asString("")).isEqualTo("SENT");
    assertThat(told("notification.address-suspended")).doesNotContain("trial-reader");
    System.out.println("TRIAL a forged report and an absence changed nothing");
  }
}
