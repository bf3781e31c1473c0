package org.partnershiphub.notification.deliverability.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.notification.deliverability.returns.Reported.complaint;
import static org.partnershiphub.notification.deliverability.returns.Reported.failed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.notification.deliverability.AddressBook;
import org.partnershiphub.notification.deliverability.Complaints;
import org.partnershiphub.notification.deliverability.Report;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.mail.MailTokens;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.Destination;
import org.partnershiphub.notification.notices.InMemoryNotices;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.preferences.InMemoryPreferences;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.platform.mailbox.Item;

/** What comes back, read as servers write it; what is forged, broken or too late does nothing. */
class ReturnsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PersonId ADA = new PersonId("ada");
  private static final String HERS = "ada@agency.example";
  private static final NoticeId NOTICE = NoticeId.parse("ada|m1|1|MEETING_SCHEDULED");
  private static final String PATH = MailTokens.returnTo(NOTICE);

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryPreferences preferences = new InMemoryPreferences();
  private final InMemoryReturnMemory memory = new InMemoryReturnMemory();
  private final AddressBook book = new AddressBook(directory, () -> NOON);
  private final ReturnDesk desk = desk();
  private int places;

  private ReturnDesk desk() {
    var tokens = MailSetup.tokens();
    var complaints =
        new Complaints(
            book.addresses,
            book.reports,
            new Wishing(preferences, directory, Matrix.RULES, () -> NOON),
            Matrix.RULES,
            directory,
            tokens,
            new SimpleMeterRegistry());
    var returns =
        new Returns(
            notices,
            book.addresses,
            complaints,
            directory,
            tokens,
            MailSetup.settings(25),
            () -> NOON);
    return new ReturnDesk(returns, memory, 100_000, () -> NOON);
  }

  @BeforeEach
  void ada_has_a_mail() {
    card(HERS);
    mailed(NOTICE, HERS);
  }

  private void card(String address) {
    directory.learn(
        new Lesson.PersonSeen(
            ADA, ++places, "Ada", address, ZoneId.of("America/Denver"), "az", false));
  }

  private void mailed(NoticeId id, String address) {
    mailed(id, new Destination("az", MailSetup.tokens().mark(address)));
  }

  private void mailed(NoticeId id, Destination to) {
    var origin = new Notice.Origin("f", "t", NOON, null);
    var matter = new Matter.OfMeeting(new MeetingId(id.subject()), 1, null);
    notices.plan(List.of(Notice.planned(id, matter, List.of(), origin)));
    var attempt = new Outcome.Attempt(NOON.minusSeconds(60), 250, "Ok", MailTokens.of(id), to);
    var progress = new Progress(State.SENT, null, 0, null, true, MailLeg.SENT);
    notices.record(List.of(new Outcome(id, progress, null, attempt, null)));
  }

  private Item item(String text) throws MessagingException {
    var mail = Reported.mail(text);
    var id = mail.getMessageID();
    return new Item("INBOX|1|" + ++places, id == null ? "" : id, text.length(), mail);
  }

  private ReturnVerdict arrives(String text) throws MessagingException {
    return desk.read(item(text));
  }

  private Progress progress() {
    return notices.all().stream()
        .filter(it -> it.id().equals(NOTICE))
        .map(Notice::progress)
        .findFirst()
        .orElseThrow();
  }

  private boolean suspended() {
    return directory.people(List.of(ADA)).get(ADA).addressRefused();
  }

  private List<Report> reports() {
    return book.reports.of(List.of(ADA));
  }

  @Test
  void an_unknown_recipient_suspends_the_address_and_the_log_says_that_the_mail_came_back()
      throws Exception {
    assertThat(arrives(failed(PATH, HERS, "failed", "5.1.1"))).isEqualTo(ReturnVerdict.TAKEN);

    assertThat(suspended()).isTrue();
    assertThat(progress().state()).isEqualTo(State.BOUNCED);
    assertThat(book.bounced()).hasSize(1).allMatch(it -> it.hard());
    assertThat(reports()).extracting(Report::domain).containsExactly("agency.example");
    assertThat(notices.outcomes.get(NOTICE).getLast().attempt().answer()).doesNotContain("@");
  }

  @Test
  void the_same_report_counts_once_however_it_comes() throws Exception {
    var text = failed(PATH, HERS, "failed", "4.2.2");
    for (int i = 0; i < 9; i++) {
      arrives(text.replace("<2026", "<" + i + "2026"));
    }

    assertThat(reports()).hasSize(1);
    assertThat(suspended()).isFalse();
    assertThat(book.bounced()).hasSize(1);
    var item = item(text);
    desk.remember(item, desk.read(item));
    assertThat(desk.before(item)).isEqualTo(ReturnVerdict.TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, HARD",
    "Failed, 5.1.10, HARD",
    "failed, 5.2.2, SOFT",
    "failed, 4.4.1, SOFT",
    "failed, 5.7.1, POLICY",
    "failed, '5.1.1 (user unknown)', HARD",
    "failed, nonsense, POLICY"
  })
  void hard_soft_and_policy_are_kept_apart(String action, String status, Kind kind)
      throws Exception {
    arrives(failed(PATH, HERS, action, status));

    assertThat(reports()).extracting(Report::kind).containsExactly(kind);
    assertThat(suspended()).isEqualTo(kind == Kind.HARD);
  }

  @ParameterizedTest
  @CsvSource({"delayed, 4.4.1", "delivered, 2.0.0", "relayed, 2.0.0", "expanded, 2.0.0"})
  void delays_and_deliveries_are_nothing(String action, String status) throws Exception {
    assertThat(arrives(failed(PATH, HERS, action, status))).isEqualTo(ReturnVerdict.NOTHING);
    assertThat(reports()).isEmpty();
    assertThat(progress().state()).isEqualTo(State.SENT);
  }

  @Test
  void an_absence_is_nothing_and_a_letter_is_kept_apart() throws Exception {
    var words = "From: ada@agency.example\nTo: " + PATH + "\nSubject: Away\n%s\nI am away.\n";

    assertThat(arrives(words.formatted("Auto-Submitted: auto-replied (vacation)\n")))
        .isEqualTo(ReturnVerdict.AUTOMATIC);
    assertThat(arrives(words.formatted(""))).isEqualTo(ReturnVerdict.NO_REPORT);
    assertThat(reports()).isEmpty();
  }

  @Test
  void what_failed_behind_a_forward_is_not_held_against_the_address() throws Exception {
    arrives(failed(PATH, "ada.private@elsewhere.example", "failed", "5.1.1"));

    assertThat(suspended()).isFalse();
    assertThat(reports()).extracting(Report::kind).containsExactly(Kind.SOFT);
  }

  @Test
  void what_is_forged_does_nothing() throws Exception {
    var guessed = PATH.replaceFirst("\\.[0-9a-f]{16}@", ".0123456789abcdef@");
    var bare = PATH.replaceFirst("\\.[0-9a-f]{16}@", "@");

    assertThat(arrives(failed(guessed, HERS, "failed", "5.1.1"))).isEqualTo(ReturnVerdict.FORGED);
    assertThat(arrives(failed(bare, HERS, "failed", "5.1.1"))).isEqualTo(ReturnVerdict.FORGED);
    assertThat(arrives(failed("bounces@hub.example.org", HERS, "failed", "5.1.1")))
        .isEqualTo(ReturnVerdict.NO_TOKEN);
    assertThat(arrives(complaint("abuse", guessed, ""))).isEqualTo(ReturnVerdict.FORGED);
    assertThat(reports()).isEmpty();
    assertThat(suspended()).isFalse();
    assertThat(progress().state()).isEqualTo(State.SENT);
  }

  @Test
  void case_does_not_matter_where_servers_change_it() throws Exception {
    var loud = PATH.toUpperCase(java.util.Locale.ROOT);
    assertThat(arrives(failed(loud, "ADA@Agency.example", "failed", "5.1.1")))
        .isEqualTo(ReturnVerdict.TAKEN);
    assertThat(suspended()).isTrue();
  }

  @Test
  void a_report_that_overtakes_the_record_of_its_mail_waits_for_it() throws Exception {
    var early = NoticeId.parse("ada|m2|1|MEETING_SCHEDULED");
    var item = item(failed(MailTokens.returnTo(early), HERS, "failed", "5.1.1"));

    assertThatThrownBy(() -> desk.read(item)).isInstanceOf(IllegalStateException.class);
    mailed(early, HERS);
    assertThat(desk.read(item)).isEqualTo(ReturnVerdict.TAKEN);
  }

  @Test
  void of_a_mail_that_nobody_knows_any_more_it_says_so_after_a_while() throws Exception {
    var gone = NoticeId.parse("ada|m3|1|MEETING_SCHEDULED");
    var item = item(failed(MailTokens.returnTo(gone), HERS, "failed", "5.1.1"));
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> desk.read(item)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(desk.read(item)).isEqualTo(ReturnVerdict.UNKNOWN_NOTICE);
  }

  @Test
  void what_comes_back_late_from_an_old_address_leaves_the_new_one_alone() throws Exception {
    card("ada@new.example");

    assertThat(arrives(failed(PATH, HERS, "failed", "5.1.1"))).isEqualTo(ReturnVerdict.TAKEN);
    assertThat(suspended()).isFalse();
    assertThat(reports()).extracting(Report::domain).containsExactly("agency.example");
    assertThat(progress().state()).isEqualTo(State.BOUNCED);
  }

  @Test
  void an_address_to_be_confirmed_says_nothing_of_the_person() throws Exception {
    var asked = NoticeId.parse("ada|verification:1|1|ADDRESS_VERIFICATION");
    mailed(asked, "ada@other.example");

    arrives(failed(MailTokens.returnTo(asked), "ada@other.example", "failed", "5.1.1"));

    assertThat(reports()).isEmpty();
    assertThat(book.bounced()).hasSize(1).noneMatch(it -> it.hard());
  }

  @Test
  void a_complaint_stops_whatever_can_be_stopped_and_no_more() throws Exception {
    assertThat(arrives(complaint("abuse", PATH, ""))).isEqualTo(ReturnVerdict.TAKEN);

    var wishes = preferences.of(List.of(ADA)).get(ADA);
    assertThat(wishes.mode(NoticeKind.MINUTES, Channel.MAIL, Matrix.RULES)).isEqualTo(Mode.OFF);
    assertThat(wishes.mode(NoticeKind.MEETING_MOVED, Channel.MAIL, Matrix.RULES))
        .isEqualTo(Mode.NOW);
    assertThat(suspended()).isFalse();
    assertThat(reports()).extracting(Report::kind).containsExactly(Kind.COMPLAINT);
    assertThat(progress().state()).isEqualTo(State.SENT);
    assertThat(book.bounced()).isEmpty();
  }

  @Test
  void a_complaint_that_comes_again_does_not_undo_what_the_person_wished_since() throws Exception {
    arrives(complaint("abuse", PATH, ""));
    var told = preferences.told().size();
    arrives(complaint("abuse", PATH, "").replace("arf-", "again-"));

    assertThat(reports()).hasSize(1);
    assertThat(preferences.told()).hasSize(told);
  }

  @Test
  void a_complaint_is_known_by_the_path_in_the_mail_that_it_encloses() throws Exception {
    assertThat(arrives(complaint("fraud", "", PATH))).isEqualTo(ReturnVerdict.TAKEN);
    assertThat(arrives(complaint("abuse", "", ""))).isEqualTo(ReturnVerdict.NO_TOKEN);
    assertThat(arrives(complaint("not-spam", PATH, ""))).isEqualTo(ReturnVerdict.NOTHING);
    assertThat(reports()).extracting(Report::status).containsExactly("fraud");
  }

  @Test
  void nothing_is_known_of_where_the_mail_of_somebody_forgotten_went() throws Exception {
    var gone = NoticeId.parse("bob|m1|1|MEETING_SCHEDULED");
    mailed(gone, new Destination("az", ""));
    var text = failed(MailTokens.returnTo(gone), "bob@agency.example", "failed", "5.1.1");

    assertThat(arrives(text)).isEqualTo(ReturnVerdict.FORGOTTEN);
    assertThat(book.reports.of(List.of(new PersonId("bob")))).isEmpty();
  }

  @Test
  void a_mail_that_is_too_large_or_garbage_is_kept_apart() throws Exception {
    assertThat(arrives(failed(PATH, HERS, "failed", "5.1.1") + "x".repeat(100_000)))
        .isEqualTo(ReturnVerdict.TOO_LARGE);
    var random = new Random(5);
    var good = failed(PATH, HERS, "delayed", "4.4.1");
    for (int i = 0; i < 500; i++) {
      var broken = new StringBuilder(good);
      for (int cut = 0; cut < 8; cut++) {
        broken.setCharAt(random.nextInt(broken.length()), (char) (random.nextInt(126) + 1));
      }
      try {
        assertThat(arrives(broken.toString())).isNotNull();
      } catch (IllegalStateException waits) {
        assertThat(waits).hasMessageContaining("so far");
      }
    }
    assertThat(suspended()).isFalse();
  }
}
