package org.partnershiphub.membership;

import java.util.List;
import java.util.stream.IntStream;

/** The rows that tests send: small, and as the partnership's own people would write them. */
final class Roster {

  private Roster() {}

  static final String ARIZONA =
      """
      {"id": "az-dcs", "name": "Arizona Department of Child Safety", "kind": "STATE", "usState": "AZ",
       "primaryZone": "America/Phoenix", "otherZones": ["America/Denver"], "activatedOn": "2025-01-01"}""";
  static final String WASHINGTON =
      """
      {"id": "wa-dcyf", "name": "Washington State Department of Children, Youth, and Families",
       "kind": "STATE", "usState": "WA", "primaryZone": "America/Los_Angeles", "activatedOn": "2025-01-01"}""";
  static final String TRIBE =
      """
      {"id": "spirit-lake-tribe", "name": "Spirit Lake Tribe, Spirit Lake Social Services", "kind": "TRIBE",
       "primaryZone": "America/Chicago", "activatedOn": "2025-01-01"}""";
  static final String INSTITUTE =
      """
      {"id": "lakeshore-institute", "name": "Lakeshore Institute", "role": "RESEARCH_INSTITUTE"}""";

  static String person(String id, String name, String organisation) {
    return person(id, name, organisation, "JURISDICTION", "SENIOR_LEADER", "");
  }

  static String person(
      String id, String name, String organisation, String kind, String seniority, String role) {
    return """
        {"id": "%s", "name": "%s", "email": "%s@%s.example.org", "zone": "America/New_York",
         "affiliation": {"organisation": "%s", "organisationKind": "%s", "jobTitle": "Director (fictional)",
           "seniority": "%s", "workforceRoles": [%s], "from": "2025-01-06"}}"""
        .formatted(
            id,
            name,
            id,
            organisation,
            organisation,
            kind,
            seniority,
            role.isEmpty() ? "" : "\"" + role + "\"");
  }

  static List<String> people(int count, String prefix, String organisation) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> person("%s%05d".formatted(prefix, i), "Person Number " + i, organisation))
        .toList();
  }

  static String array(List<String> rows) {
    return "[" + String.join(",\n", rows) + "]";
  }

  static String array(String... rows) {
    return array(List.of(rows));
  }
}
