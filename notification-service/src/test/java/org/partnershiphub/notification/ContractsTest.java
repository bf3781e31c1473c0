package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.AddressFact;
import org.partnershiphub.notification.deliverability.AddressFact.AddressRestored;
import org.partnershiphub.notification.deliverability.AddressFact.AddressSuspended;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.AddressFact.How;
import org.partnershiphub.notification.delivery.NotificationFact;
import org.partnershiphub.notification.delivery.NotificationFact.BounceClass;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeBounced;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeCreated;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeDead;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeDelivered;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeSuppressed;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.notification.preferences.Choice;
import org.partnershiphub.notification.preferences.PreferenceFact;
import org.partnershiphub.notification.preferences.PreferenceFact.PreferenceChanged;
import org.partnershiphub.notification.preferences.Rhythm;
import org.partnershiphub.notification.webhooks.WebhookFact;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.partnershiphub.notification.webhooks.WebhookFact.WebhookChanged;
import org.partnershiphub.notification.webhooks.WebhookFact.What;
import org.partnershiphub.notification.webhooks.WebhookId;
import org.partnershiphub.notification.wording.WordsFact;
import org.partnershiphub.notification.wording.WordsFact.WordsProposed;
import org.partnershiphub.notification.wording.WordsFact.WordsPublished;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.testing.AsyncApi;
import org.partnershiphub.platform.testing.ContractRules;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What we tell, hear and serve, against what is promised. */
class ContractsTest extends WithSink {

  private static final Instant AT = Instant.parse("2026-11-23T15:00:00Z");

  @Autowired private JsonMapper json;
  @Autowired private List<Intake> intakes;

  private static List<NotificationFact> facts() {
    var person = new PersonId("p001");
    var id = NoticeId.parse("p001|m1|1|MEETING_MOVED");
    var bounces =
        Stream.of(BounceClass.values())
            .<NotificationFact>map(
                it -> new NoticeBounced(id.value(), person, Channel.MAIL, it, AT));
    var others =
        Stream.<NotificationFact>of(
            new NoticeCreated(
                id, person, id.kind(), "m1", 1, true, List.of(new GroupId("executive-committee"))),
            new NoticeSuppressed(
                id, person, Reason.SUPERSEDED, NoticeId.parse("p001|m1|2|MEETING_MOVED"), AT),
            new NoticeSuppressed(id, person, Reason.DEPARTED, null, AT),
            new NoticeDelivered(id, person, Channel.MAIL, 1, AT),
            new NoticeDelivered(id, person, Channel.INBOX, 1, AT),
            new NoticeDead(id, person, Channel.MAIL, 14, Reason.MAIL_DEFERRED, AT));
    return Stream.concat(bounces, others).toList();
  }

  private static List<PreferenceFact> wishes() {
    var person = new PersonId("p001");
    return List.of(
        new PreferenceChanged(person, List.of(), null, null, null, Rhythm.DAILY),
        new PreferenceChanged(
            person,
            List.of(
                new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.OFF),
                new Choice(null, new GroupId("affinity-1"), Channel.MAIL, Mode.DIGEST)),
            LocalDate.parse("2027-01-04"),
            ZoneId.of("America/Phoenix"),
            Language.ES,
            new Rhythm(DayOfWeek.MONDAY, LocalTime.of(9, 30))));
  }

  private static List<AddressFact> addresses() {
    var person = new PersonId("p001");
    var suspended =
        Stream.of(Cause.values()).<AddressFact>map(it -> new AddressSuspended(person, it, AT));
    var restored =
        Stream.of(How.values())
            .<AddressFact>map(
                it -> new AddressRestored(person, it, it == How.RESTORED ? "p181" : null, AT));
    return Stream.concat(suspended, restored).toList();
  }

  private static List<WordsFact> words() {
    return List.of(new WordsProposed(Language.ES, 3), new WordsPublished(Language.ES, 3, 0));
  }

  private static List<WebhookFact> webhooks() {
    var id = new WebhookId("0195a1c2-7b1e-7c3d-9f00-000000000001");
    return List.of(
        new WebhookChanged(id, What.REGISTERED, null),
        new WebhookChanged(id, What.CHANGED, null),
        new WebhookChanged(id, What.SECRET_RENEWED, null),
        new WebhookChanged(id, What.SWITCHED_OFF, Because.GONE),
        new WebhookChanged(id, What.SWITCHED_OFF, Because.FAILING),
        new WebhookChanged(id, What.SWITCHED_OFF, Because.BY_HAND),
        new WebhookChanged(id, What.SWITCHED_ON, null),
        new WebhookChanged(id, What.REMOVED, null));
  }

  private static List<Fact> all() {
    return Stream.of(facts(), wishes(), addresses(), webhooks(), words())
        .<Fact>flatMap(List::stream)
        .toList();
  }

  private ContractRules rules() {
    return new ContractRules("notification-service", json);
  }

  private Set<String> heard() {
    var hears = new TreeSet<String>();
    intakes.forEach(it -> hears.addAll(it.hears()));
    hears.add("people.address-verification.v1");
    hears.add("people.person-card.v1");
    return hears;
  }

  @Test
  void what_we_tell_is_what_we_promised() {
    rules().everyFactIsPromised(NotificationFact.class, facts());
    rules().everyFactIsPromised(PreferenceFact.class, wishes());
    rules().everyFactIsPromised(AddressFact.class, addresses());
    rules().everyFactIsPromised(WebhookFact.class, webhooks());
    rules().everyFactIsPromised(WordsFact.class, words());
    rules().promisesNothingElse(all());
    assertThat(all().stream().map(Fact::type).distinct())
        .containsExactly(
            "notification.notice-bounced.v1",
            "notification.notice-created.v1",
            "notification.notice-suppressed.v1",
            "notification.notice-delivered.v1",
            "notification.notice-dead.v1",
            "notification.preference-changed.v1",
            "notification.address-suspended.v1",
            "notification.address-restored.v1",
            "notification.webhook-changed.v1",
            "notification.words-proposed.v1",
            "notification.words-published.v1");
  }

  @Test
  void we_hear_what_somebody_tells() {
    rules().hearsExactly(heard());
  }

  @Test
  void the_producers_own_examples_are_heard() {
    for (var type : heard()) {
      var topic = type.substring(0, type.indexOf('.')) + ".v1";
      this.facts.send(topic, type, "example:" + type, "example", 1, ContractRules.exampleOf(type));
    }
    // Whoever comes last on the same key has not been held up by those before.
    super.facts.person("example", "After All", "America/Denver");
    org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(mailsBefore()).isTrue());
    assertThat(topics.records("meetings.v1.notification.dlt")).isEmpty();
    assertThat(topics.records("community.v1.notification.dlt")).isEmpty();
    assertThat(topics.records("membership.v1.notification.dlt")).isEmpty();
  }

  /**
   * The rollover of the example is told to the continuing person as soon as their card is there.
   */
  private boolean mailsBefore() {
    super.facts.person("p023", 9, "Cedar Quarrystone", "America/New_York", "ACTIVE");
    return !mails("p023").isEmpty();
  }

  @Test
  void the_async_api_is_what_we_tell_and_hear() throws Exception {
    committed(
        "asyncapi.json", AsyncApi.document("notification-service", rules().promised(), heard()));
  }

  @Test
  void the_open_api_is_what_we_serve() throws Exception {
    var pretty =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var body =
        get(COORDINATOR, "/v3/api-docs")
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var document = (ObjectNode) pretty.readTree(body);
    document.remove("servers");

    assertThat(document.path("openapi").asString("")).startsWith("3.1");
    committed(
        "openapi.json",
        pretty.writeValueAsString(pretty.treeToValue(document, Object.class)) + "\n");
  }

  /** Run with {@code -Dcontracts.write=true} to write it anew; the diff shows in review. */
  private void committed(String name, String now) throws Exception {
    var file = rules().folder().resolve(name);
    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(file, now);
    }
    assertThat(Files.readString(file)).isEqualTo(now);
  }
}
