package org.partnershiphub.events;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.testing.FactTopics;
import tools.jackson.databind.json.JsonMapper;

/** Tells what community-service would tell, with the numbers that its aggregates would give. */
public final class Community {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AtomicInteger IDS = new AtomicInteger();

  private final FactTopics topics;
  private final Map<String, Long> sequences = new HashMap<>();

  public Community(FactTopics topics) {
    this.topics = topics;
  }

  public void group(String group, String lifecycle, boolean confidential) {
    group(group, lifecycle, confidential, "WORKGROUP");
  }

  public void group(String group, String lifecycle, boolean confidential, String category) {
    tell(
        "group-created",
        group,
        group,
        with(
            "group",
            group,
            "lifecycle",
            lifecycle,
            "confidential",
            confidential,
            "name",
            group,
            "category",
            category));
  }

  /** A standing group of a category, in community-service's word. */
  public void body(String group, String category) {
    tell(
        "group-created",
        group,
        group,
        with(
            "group",
            group,
            "category",
            category,
            "lifecycle",
            "STANDING",
            "confidential",
            false,
            "name",
            group));
  }

  public void closed(String group) {
    tell("group-closed", group, group, with("group", group, "closedOn", "2026-11-23"));
  }

  public void cohort(String group, int year) {
    var cohort = group + ":" + year;
    tell(
        "cohort-planned",
        group,
        cohort,
        with(
            "group",
            group,
            "cohort",
            cohort,
            "year",
            year,
            "startsOn",
            year + "-01-01",
            "endsOn",
            year + "-12-31"));
  }

  public void seat(String group, String seat, String person) {
    tell(
        "seat-filled",
        group,
        group,
        with("group", group, "seat", seat, "person", person, "capacity", "PRIMARY"));
  }

  public void seat(String group, String seat, String person, String capacity, String jurisdiction) {
    tell(
        "seat-filled",
        group,
        group,
        with(
            "group",
            group,
            "seat",
            seat,
            "person",
            person,
            "capacity",
            capacity,
            "jurisdiction",
            jurisdiction));
  }

  public void vacate(String group, String seat, String person, String reason) {
    tell(
        "seat-vacated",
        group,
        group,
        with("group", group, "seat", seat, "person", person, "reason", reason));
  }

  public void join(String group, @Nullable String cohort, String person) {
    tell(
        "enrolment-confirmed",
        group,
        aggregate(group, cohort, person),
        with("group", group, "cohort", cohort, "person", person));
  }

  public void leave(String group, @Nullable String cohort, String person, String reason) {
    tell(
        "enrolment-ended",
        group,
        aggregate(group, cohort, person),
        with("group", group, "cohort", cohort, "person", person, "reason", reason));
  }

  private static String aggregate(String group, @Nullable String cohort, String person) {
    return cohort == null ? group + ":" + person : cohort;
  }

  private void tell(String type, String group, String subject, Map<String, Object> data) {
    topics.send("community.v1", group, fact(type, group, subject, data));
  }

  private byte[] fact(String type, String group, String subject, Map<String, Object> data) {
    return FactTopics.fact(
        "c" + IDS.incrementAndGet(),
        "community." + type + ".v1",
        subject,
        group,
        sequences.merge(subject, 1L, Long::sum),
        JSON.writeValueAsString(data));
  }

  private static Map<String, Object> with(@Nullable Object... pairs) {
    var map = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        map.put(String.valueOf(pairs[i]), pairs[i + 1]);
      }
    }
    return map;
  }
}
