package org.partnershiphub.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.sample.TallyFact.Counted;
import org.partnershiphub.platform.sample.TallyId;
import tools.jackson.databind.json.JsonMapper;

/** What we send is read by the CloudEvents SDK, and what the SDK sends is read by us. */
class EnvelopesTest {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  final Envelopes envelopes =
      new Envelopes(
          "sample-service", JsonMapper.builder().build(), () -> "id-1", InstantSource.fixed(NOON));
  final JsonFormat sdk = new JsonFormat();

  @Test
  void what_we_send_is_a_cloud_event_to_the_sdk() {
    var fact = new Counted(new TallyId("votes"), 7);
    var envelope = envelopes.wrap(fact, "votes", 3, new Cause("c-1", "f-0", "p181"));
    var read = sdk.deserialize(envelopes.write(envelope));
    assertThat(read.getSpecVersion().toString()).isEqualTo("1.0");
    assertThat(read.getId()).isEqualTo("id-1");
    assertThat(read.getSource()).isEqualTo(URI.create("/sample-service"));
    assertThat(read.getType()).isEqualTo("community.counted.v1");
    assertThat(read.getSubject()).isEqualTo("votes");
    assertThat(read.getTime().toInstant()).isEqualTo(NOON);
    assertThat(read.getDataSchema())
        .isEqualTo(URI.create("urn:partnershiphub:community.counted.v1"));
    assertThat(read.getExtension("partitionkey")).isEqualTo("votes");
    assertThat(read.getExtension("sequence")).isEqualTo("3");
    assertThat(read.getExtension("correlationid")).isEqualTo("c-1");
    assertThat(read.getExtension("causationid")).isEqualTo("f-0");
    assertThat(read.getExtension("actor")).isEqualTo("p181");
    assertThat(new String(read.getData().toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"tally\":\"votes\",\"count\":7}");
  }

  @Test
  void the_type_is_seen_wherever_it_stands_at_the_top_and_nowhere_else() {
    assertThat(type("{\"id\":\"1\",\"type\":\"a.b.v1\",\"data\":{\"broken")).isEqualTo("a.b.v1");
    assertThat(type("{\"data\":{\"type\":\"inner\"},\"list\":[{}],\"type\":\"outer\"}"))
        .isEqualTo("outer");
    for (var none :
        List.of(
            "",
            "no fact at all",
            "[]",
            "{}",
            "{\"type\":7}",
            "{\"type\":null}",
            "{\"type\":{\"type\":\"inner\"}}",
            "{\"data\":{\"type\":\"inner\"}}",
            "{\"data\":{\"type\":\"inner\"}, broken")) {
      assertThat(type(none)).as(none).isNull();
    }
  }

  private String type(String text) {
    return envelopes.type(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_the_sdk_sends_is_a_fact_to_us() {
    var sent =
        CloudEventBuilder.v1()
            .withId("theirs")
            .withSource(URI.create("/elsewhere"))
            .withType("community.counted.v1")
            .withSubject("votes")
            .withTime(OffsetDateTime.parse("2026-11-23T07:00:00-05:00"))
            .withExtension("sequence", "12")
            .withExtension("partitionkey", "votes")
            .withExtension("somethingnew", "is ignored")
            .withData(
                "application/json",
                "{\"tally\":\"votes\",\"count\":7,\"more\":1}".getBytes(StandardCharsets.UTF_8))
            .build();
    var read = envelopes.read(sdk.serialize(sent));
    assertThat(read.time()).isEqualTo(NOON);
    assertThat(read.number()).isEqualTo(12);
    assertThat(read.causationid()).isNull();
    assertThat(envelopes.data(read, Counted.class)).isEqualTo(new Counted(new TallyId("votes"), 7));
  }

  @Test
  void what_is_no_fact_is_said_to_be_unreadable() {
    for (var bytes :
        List.of(
            "",
            "nonsense",
            "{}",
            "[]",
            "{\"id\":\"x\",\"type\":\"t\",\"subject\":\"s\",\"sequence\":\"no\"}")) {
      assertThatThrownBy(() -> envelopes.read(bytes.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(UnreadableFact.class);
    }
  }

  @Test
  void a_cause_hands_its_correlation_on_and_becomes_the_causation() {
    var fact = new Counted(new TallyId("votes"), 7);
    var first = envelopes.wrap(fact, "votes", 1, new Cause("c-1", null, "p181"));
    assertThat(first.asCause()).isEqualTo(new Cause("c-1", "id-1", "p181"));
  }
}
