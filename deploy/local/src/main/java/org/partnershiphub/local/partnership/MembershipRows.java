package org.partnershiphub.local.partnership;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partnership's data as membership-service takes them: who there is, since when. */
final class MembershipRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A government of its own: the state in the data only says where it lies. */
  private static final String MEMBERSHIP = "MEMBERSHIP_AGREEMENT";

  private final PartnershipData data;

  MembershipRows(PartnershipData data) {
    this.data = data;
  }

  /** In an order in which each refers only to what came before. */
  List<Step> steps() {
    var imports =
        Stream.of(
            Step.rows("outside organisations", "/api/organisations", rows(organisations())),
            Step.rows("jurisdictions", "/api/jurisdictions", rows(jurisdictions())),
            Step.rows("people", "/api/people", rows(data.people().stream().map(this::person))),
            Step.rows("office terms", "/api/offices", rows(terms())),
            Step.rows("agreements", "/api/agreements", rows(agreements())));
    return Stream.concat(imports, leads()).toList();
  }

  private Stream<Map<String, Object>> organisations() {
    var known =
        stream(data.seed().get("organisations"))
            .map(
                it -> organisation(text(it, "organisationId"), text(it, "name"), text(it, "role")));
    var ofTheCast =
        data.people().stream()
            .filter(person -> person.organisationKind().equals("OUTSIDE_ORGANISATION"))
            .map(DemoPerson::organisationId)
            .distinct()
            .map(id -> organisation(id, titled(id), "RESEARCH_INSTITUTE"));
    return Stream.concat(known, ofTheCast);
  }

  private static Map<String, Object> organisation(String id, String name, String role) {
    return Map.of("id", id, "name", name, "role", role);
  }

  /** The invented organisation has an id only: {@code lakeshore-institute}. */
  private static String titled(String id) {
    return Stream.of(id.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .reduce("%s %s"::formatted)
        .orElse(id);
  }

  /** A jurisdiction is a member from the day on which its agreement takes effect. */
  private Stream<Map<String, Object>> jurisdictions() {
    var memberSince = new HashMap<String, String>();
    stream(data.demo().get("agreements"))
        .filter(agreement -> text(agreement, "kind").equals(MEMBERSHIP))
        .forEach(it -> memberSince.put(text(it, "jurisdictionId"), text(it, "effectiveOn")));
    return stream(data.seed().get("jurisdictions"))
        .map(it -> jurisdiction(it, memberSince.get(text(it, "jurisdictionId"))));
  }

  private static Map<String, Object> jurisdiction(JsonNode it, @Nullable String activatedOn) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", text(it, "jurisdictionId"));
    row.put("name", text(it, "name"));
    row.put("kind", text(it, "kind").toUpperCase(Locale.ROOT));
    putIfKnown(row, "usState", it.get("usState"));
    row.put("primaryZone", text(it, "primaryZone"));
    row.put("otherZones", it.get("otherZones"));
    if (activatedOn != null) {
      row.put("activatedOn", activatedOn);
    }
    return row;
  }

  private Map<String, Object> person(DemoPerson it) {
    var affiliation =
        Map.of(
            "organisation", it.organisationId(),
            "organisationKind", it.organisationKind(),
            "jobTitle", it.jobTitle(),
            "seniority", it.seniority(),
            "workforceRoles", it.workforceRoles(),
            "from", it.affiliatedFrom());
    return Map.of(
        "id", it.personId(),
        "name", it.displayName(),
        "email", it.email(),
        "zone", it.zone(),
        "affiliation", affiliation);
  }

  private Stream<Map<String, Object>> terms() {
    return stream(data.demo().get("offices"))
        .map(
            it -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("office", text(it, "office"));
              row.put("person", text(it, "personId"));
              row.put("from", text(it, "termFrom"));
              putIfKnown(row, "to", it.get("termTo"));
              return row;
            });
  }

  private Stream<Map<String, Object>> agreements() {
    return stream(data.demo().get("agreements"))
        .map(
            it ->
                Map.of(
                    "id", text(it, "agreementId"),
                    "kind", text(it, "kind"),
                    "party", text(it, "jurisdictionId"),
                    "effectiveOn", text(it, "effectiveOn"),
                    "expiresOn", text(it, "expiresOn")));
  }

  /** The data name no leads; whoever stands first, the head of the agency, keeps its roster. */
  private Stream<Step> leads() {
    var leads = new TreeMap<String, String>();
    data.people().stream()
        .filter(person -> person.organisationKind().equals("JURISDICTION"))
        .forEach(person -> leads.putIfAbsent(person.organisationId(), person.personId()));
    return leads.entrySet().stream()
        .map(
            lead ->
                new Step(
                    "jurisdiction leads",
                    "PUT",
                    "/api/jurisdictions/%s/lead".formatted(lead.getKey()),
                    JSON.valueToTree(Map.of("person", lead.getValue())),
                    false));
  }

  private static void putIfKnown(Map<String, Object> row, String name, JsonNode value) {
    if (!value.isNull()) {
      row.put(name, value);
    }
  }

  static JsonNode rows(Stream<Map<String, Object>> rows) {
    return JSON.valueToTree(rows.toList());
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
