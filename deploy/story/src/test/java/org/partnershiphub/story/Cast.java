package org.partnershiphub.story;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnershiphub.local.partnership.DemoPerson;
import org.partnershiphub.local.partnership.PartnershipData;
import tools.jackson.databind.JsonNode;

/** The people of the demo data, and what the data say must come out. */
final class Cast {
  private static final PartnershipData DATA = PartnershipData.read();
  private static final Map<String, DemoPerson> PEOPLE =
      DATA.people().stream().collect(Collectors.toMap(DemoPerson::personId, Function.identity()));

  private Cast() {}

  static List<DemoPerson> people() {
    return List.copyOf(PEOPLE.values());
  }

  static DemoPerson person(String id) {
    return PEOPLE.get(id);
  }

  static String address(String id) {
    return person(id).email();
  }

  /** Everybody of one organisation. */
  static List<String> of(String organisation) {
    return PEOPLE.values().stream()
        .filter(person -> person.organisationId().equals(organisation))
        .map(DemoPerson::personId)
        .sorted()
        .toList();
  }

  static List<String> idsIn(String zone) {
    return PEOPLE.values().stream()
        .filter(person -> person.zone().equals(zone))
        .map(DemoPerson::personId)
        .sorted()
        .toList();
  }

  /** Where a golden result begins with this, the whole of it. */
  static JsonNode golden(String name) {
    return DATA.demo().path("golden").properties().stream()
        .filter(it -> it.getKey().startsWith(name + "_"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  static JsonNode demo() {
    return DATA.demo();
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
