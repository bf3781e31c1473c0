package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.partnershiphub.story.Topics.Told;

/**
 * Holds what stands on the topics to what was promised: CloudEvents, schemas, and no personal data.
 */
final class PublishedLanguage {
  /** Between the parts of one service, and no facts. */
  private static final Set<String> INTERNAL = Set.of("deliveries.v1", "inbox-entries.v1");

  private static final String PERSONAL = "people.v1";
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private PublishedLanguage() {}

  /** What is told of a notice as it goes on. */
  private static final Set<String> NOTICES =
      Set.of(
          "notification.notice-created.v1",
          "notification.notice-suppressed.v1",
          "notification.notice-delivered.v1",
          "notification.notice-dead.v1");

  static List<Told> facts(Collection<Told> told) {
    return told.stream().filter(it -> !INTERNAL.contains(it.topic())).toList();
  }

  /** No poison, nothing given up. */
  static void nothingIsDeadLettered(Collection<Told> told) {
    assertThat(told).noneMatch(it -> it.topic().endsWith(".dlt"));
  }

  static void everyFactIsACloudEventThatFitsItsSchema(Collection<Told> told) {
    var schemas = new HashMap<String, Schema>();
    for (var fact : facts(told)) {
      var cloudEvent = read(fact);
      var type = cloudEvent.getType();
      assertThat(type).as(fact.topic()).startsWith(word(fact.topic())).endsWith(".v1");
      var faults =
          schemas
              .computeIfAbsent(type, PublishedLanguage::schema)
              .validate(fact.data().toString(), InputFormat.JSON);
      assertThat(faults).as("%s %s", type, fact.data()).isEmpty();
    }
    assertThat(schemas).hasSizeGreaterThan(15);
  }

  private static String word(String topic) {
    return topic.substring(0, topic.indexOf('.') + 1);
  }

  private static CloudEvent read(Told fact) {
    var format = EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);
    var it = format.deserialize(fact.bytes());
    if (ofNotice(it.getType())) {
      // Told beside the log and not from an outbox: a repeat has the same id because it is made of
      // the notice and of what is told.
      assertThat(it.getId()).startsWith(it.getSubject() + "|");
    } else {
      assertThat(it.getId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.*");
    }
    assertThat(it.getSource()).hasToString(source(fact.topic()));
    assertThat(it.getSubject()).isNotBlank();
    assertThat(it.getTime()).isNotNull();
    assertThat(it.getDataContentType()).isEqualTo("application/json");
    assertThat(it.getDataSchema()).isEqualTo(URI.create("urn:partnershiphub:" + it.getType()));
    assertThat(it.getExtension("partitionkey")).isEqualTo(fact.key());
    assertThat(it.getExtension("correlationid")).isNotNull();
    assertThat(it.getExtension("actor")).isNotNull();
    return it;
  }

  private static boolean ofNotice(String type) {
    return NOTICES.contains(type);
  }

  private static String source(String topic) {
    return switch (topic) {
      case "membership.v1", "people.v1" -> "/membership-service";
      case "community.v1" -> "/community-service";
      case "meetings.v1" -> "/events-service";
      case "notification.v1" -> "/notification-service";
      default -> throw new IllegalArgumentException(topic);
    };
  }

  private static Schema schema(String type) {
    try (var services = Files.list(ROOT)) {
      var file =
          services
              .map(service -> service.resolve("contracts").resolve(type + ".schema.json"))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new AssertionError("No schema of " + type));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * A fact told twice is the same fact; apart from that, each aggregate counts without a gap. A
   * notice is none: its numbers say how far it has come.
   */
  static void everyAggregateCountsWithoutAGap(Collection<Told> told) {
    Map<String, TreeSet<Long>> numbers = new TreeMap<>();
    Map<String, String> ids = new HashMap<>();
    for (var fact : facts(told)) {
      var json = fact.json();
      if (ofNotice(json.path("type").asString())) {
        continue;
      }
      var aggregate = json.path("source").asString() + " " + json.path("subject").asString();
      var number = Long.parseLong(json.path("sequence").asString());
      numbers.computeIfAbsent(aggregate, it -> new TreeSet<>()).add(number);
      var id = json.path("id").asString();
      assertThat(ids.merge(aggregate + " " + number, id, (one, other) -> one))
          .as("%s %s", aggregate, number)
          .isEqualTo(id);
    }
    numbers.forEach(
        (aggregate, found) ->
            assertThat(found)
                .as(aggregate)
                .containsExactlyElementsOf(
                    LongStream.rangeClosed(1, found.size()).boxed().toList()));
  }

  /** People's names and addresses travel on one compacted topic, and nowhere else. */
  static void onlyCardsNamePeople(Collection<Told> told) {
    var texts =
        told.stream()
            .filter(it -> !it.topic().equals(PERSONAL))
            .collect(
                Collectors.groupingBy(
                    Told::topic,
                    Collectors.mapping(it -> it.key() + it.text(), Collectors.joining("\n"))));
    var found = new ArrayList<String>();
    texts.forEach(
        (topic, text) ->
            wordsOfPeople().stream()
                .filter(text::contains)
                .map(it -> topic + ": " + it)
                .forEach(found::add));
    assertThat(found).isEmpty();
  }

  static Set<String> wordsOfPeople() {
    return Cast.people().stream()
        .flatMap(it -> List.of(it.displayName(), it.email()).stream())
        .collect(Collectors.toSet());
  }

  static void nowhere(Collection<Told> told, String words) {
    assertThat(told.stream().filter(it -> it.text().contains(words)).map(Told::topic)).isEmpty();
  }
}
