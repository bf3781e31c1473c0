package org.partnershiphub.benchmark.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Generated people of one made-up county, brought in through the bulk imports as an administrator.
 */
public final class Members {
  private static final String COUNTY = "load-county";
  private static final int ROWS = 2_500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles");

  private final Door door;

  /**
   * @param door any; it is used as an administrator
   */
  public Members(Door door) {
    this.door = door.as(Door.ADMINISTRATOR);
  }

  /** The id of the n-th. */
  public static String id(int number) {
    return "load%06d".formatted(number);
  }

  /** The address of the n-th. */
  public static String address(int number) {
    return id(number) + "@load.example.org";
  }

  /** Registers the county, and people from the first number up to, not including, the last. */
  public void register(int first, int last) {
    var county =
        Map.of(
            "id", COUNTY,
            "name", "Load County",
            "kind", "COUNTY",
            "usState", "OH",
            "primaryZone", "America/New_York",
            "otherZones", List.of(),
            "activatedOn", "2025-01-01");
    bring("/api/jurisdictions/import", List.of(county));
    for (int from = first; from < last; from += ROWS) {
      var rows = IntStream.range(from, Math.min(from + ROWS, last)).mapToObj(Members::person);
      bring("/api/people/import", rows.toList());
    }
  }

  private static Map<String, Object> person(int number) {
    return Map.of(
        "id", id(number),
        "name", "Alder Load %06d".formatted(number),
        "email", address(number),
        "zone", ZONES.get(number % ZONES.size()),
        "affiliation",
            Map.of(
                "organisation", COUNTY,
                "organisationKind", "JURISDICTION",
                "jobTitle", "Program Director",
                "seniority", "PROGRAM_LEVEL_LEADER",
                "workforceRoles", List.of(),
                "from", "2025-01-06"));
  }

  /**
   * Founds an open affinity group of the people from the first number up to, not including, the
   * last.
   */
  public void found(String group, int first, int last) {
    var row =
        Map.of(
            "id",
            group,
            "name",
            "Affinity group " + group,
            "category",
            "AFFINITY_GROUP",
            "lifecycle",
            "AD_HOC",
            "areaOfInterest",
            group,
            "confidential",
            false,
            "rules",
            Map.of(
                "openness",
                "VOLUNTARY",
                "entry",
                List.of(Map.of("rule", "PARTNER_LEADER_OR_WORKFORCE_MEMBER")),
                "standing",
                List.of(Map.of("rule", "HAS_AREA_OF_INTEREST"))));
    bring("/api/groups/import", List.of(row));
    for (int from = first; from < last; from += ROWS) {
      var rows =
          IntStream.range(from, Math.min(from + ROWS, last))
              .mapToObj(number -> Map.of("person", id(number)));
      bring("/api/groups/%s/participants/import".formatted(group), rows.toList());
    }
  }

  /** Asks again while one service has not heard of the other yet; the same rows change nothing. */
  private void bring(String path, List<?> rows) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    var answer = door.post(path, rows);
    while (answer.status() / 100 != 2) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "%s was refused: %d %s".formatted(path, answer.status(), answer.body()));
      }
      LockSupport.parkNanos(PAUSE);
      answer = door.post(path, rows);
    }
  }
}
