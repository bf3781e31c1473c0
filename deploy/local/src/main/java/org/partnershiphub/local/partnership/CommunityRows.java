package org.partnershiphub.local.partnership;

import static org.partnershiphub.local.partnership.MembershipRows.rows;
import static org.partnershiphub.local.partnership.MembershipRows.stream;
import static org.partnershiphub.local.partnership.MembershipRows.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The groups with their seats and people, the cohorts, and the meetings. */
final class CommunityRows {
  private static final String PARTICIPANT = "PARTICIPANT";
  private static final String AFFINITY = "Affinity group: ";

  private final PartnershipData data;

  CommunityRows(PartnershipData data) {
    this.data = data;
  }

  List<Step> steps() {
    return Stream.of(
            Step.rows("groups, seats and participants", "/api/groups", rows(groups())),
            Step.rows("cohorts", "/api/cohorts", rows(cohorts())),
            Step.rows("meetings", "/api/meetings", rows(meetings())))
        .map(Step::leaningOnOthers)
        .toList();
  }

  /** Templates first, then the groups that take their rules from one. */
  private Stream<Map<String, Object>> groups() {
    var groups = stream(data.seed().get("groups")).toList();
    return Stream.concat(
            groups.stream().filter(it -> !it.has("parentTemplate")),
            groups.stream().filter(it -> it.has("parentTemplate")))
        .map(this::group);
  }

  private Map<String, Object> group(JsonNode it) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", text(it, "groupId"));
    row.put("name", text(it, "name"));
    row.put("category", text(it, "category"));
    row.put("lifecycle", text(it, "lifecycle"));
    row.put("purpose", text(it, "purpose"));
    row.put("confidential", it.has("confidentiality"));
    if (it.has("parentTemplate")) {
      row.put("template", text(it, "parentTemplate"));
      row.put("areaOfInterest", text(it, "name").substring(AFFINITY.length()));
    }
    row.put("rules", rules(it.get("composition")));
    row.put("seats", places(it).filter(seat -> !isParticipant(seat)).map(this::seat).toList());
    row.put(
        "participants",
        places(it).filter(CommunityRows::isParticipant).map(at -> text(at, "personId")).toList());
    return row;
  }

  /** The rules stand in the data as the service takes them, but for who leads, which is a rule. */
  private static Map<String, Object> rules(JsonNode composition) {
    var rules = new LinkedHashMap<String, Object>();
    rules.put("openness", composition.get("openness"));
    for (var kind : List.of("entry", "standing")) {
      if (composition.has(kind)) {
        rules.put(kind, composition.get(kind));
      }
    }
    return rules;
  }

  private Stream<JsonNode> places(JsonNode group) {
    return stream(
        data.demo()
            .get("seats")
            .optional(text(group, "groupId"))
            .orElse(JsonNodeFactory.instance.arrayNode()));
  }

  private static boolean isParticipant(JsonNode place) {
    return text(place, "capacity").equals(PARTICIPANT);
  }

  private Map<String, Object> seat(JsonNode it) {
    var seat = new LinkedHashMap<String, Object>();
    seat.put("person", text(it, "personId"));
    if (it.hasNonNull("jurisdictionId")) {
      seat.put("jurisdiction", text(it, "jurisdictionId"));
    }
    seat.put("capacity", text(it, "capacity"));
    return seat;
  }

  private Stream<Map<String, Object>> cohorts() {
    return stream(data.demo().get("cohorts"))
        .map(
            it ->
                Map.of(
                    "id", text(it, "cohortId"),
                    "group", text(it, "groupId"),
                    "year", it.get("cohortYear"),
                    "startsOn", text(it, "startsOn"),
                    "endsOn", text(it, "endsOn"),
                    "status", text(it, "status"),
                    "theme", text(it, "theme"),
                    "targetOutcomes", it.get("targetOutcomes"),
                    "people", it.get("members")));
  }

  private Stream<Map<String, Object>> meetings() {
    return stream(data.demo().get("meetings"))
        .map(
            it -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("id", text(it, "meetingId"));
              if (it.hasNonNull("seriesId")) {
                row.put("series", text(it, "seriesId"));
              }
              row.put("title", text(it, "title"));
              row.put("groups", it.get("audienceGroups"));
              row.put("startsLocal", text(it, "startsLocal"));
              row.put("zone", text(it, "zone"));
              row.put("durationMinutes", it.get("durationMinutes"));
              row.put("accessLevel", text(it, "accessLevel"));
              return row;
            });
  }
}
