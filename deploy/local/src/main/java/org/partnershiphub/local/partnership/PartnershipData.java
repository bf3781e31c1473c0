package org.partnershiphub.local.partnership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two files that a new system is filled from.
 *
 * @param seed what the partnership's public page says, with where each value comes from
 * @param demo an invented cast on the real jurisdictions, with its seats, cohorts and meetings
 */
public record PartnershipData(JsonNode seed, JsonNode demo) {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Reads the files that are part of this module. */
  public static PartnershipData read() {
    return new PartnershipData(resource("seed-data.json"), resource("demo-data.json"));
  }

  private static JsonNode resource(String name) {
    try (var in = PartnershipData.class.getResourceAsStream("/partnership/" + name)) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The invented cast. */
  public List<DemoPerson> people() {
    return StreamSupport.stream(demo.get("people").spliterator(), false)
        .map(person -> JSON.treeToValue(person, DemoPerson.class))
        .toList();
  }
}
