package org.partnershiphub.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.platform.testing.ProjectFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partnership's groups and the demo people in them, told as community-service would. */
public final class DemoData {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode seed = read("seed-data.json");
  private final JsonNode demo = read("demo-data.json");

  public JsonNode golden(String name) {
    return demo.path("golden").path(name);
  }

  public void tell(Community community) {
    for (var group : seed.path("groups")) {
      community.group(
          group.path("groupId").asString(),
          group.path("lifecycle").asString(),
          group.path("confidentiality").asString("").startsWith("CONFIDENTIAL"));
    }
    for (var cohort : demo.path("cohorts")) {
      var group = cohort.path("groupId").asString();
      community.cohort(group, cohort.path("cohortYear").asInt());
      cohort
          .path("members")
          .forEach(it -> community.join(group, cohort.path("cohortId").asString(), it.asString()));
    }
    demo.path("seats").propertyStream().forEach(it -> seats(community, it.getKey(), it.getValue()));
  }

  private static void seats(Community community, String group, JsonNode seats) {
    var number = 0;
    for (var seat : seats) {
      var person = seat.path("personId").asString();
      if (group.startsWith("affinity")) {
        community.join(group, null, person);
      } else {
        number++;
        community.seat(group, group + ":" + number, person);
      }
    }
  }

  /** The seats and enrolments of a person end. */
  public void depart(Community community, String person) {
    demo.path("seats")
        .propertyStream()
        .forEach(it -> departFrom(community, it.getKey(), it.getValue(), person));
    for (var cohort : demo.path("cohorts")) {
      for (var member : cohort.path("members")) {
        if (person.equals(member.asString()) && cohort.path("cohortYear").asInt() >= 2026) {
          community.leave(
              cohort.path("groupId").asString(),
              cohort.path("cohortId").asString(),
              person,
              "DEPARTED");
        }
      }
    }
  }

  private static void departFrom(Community community, String group, JsonNode seats, String person) {
    var number = 0;
    for (var seat : seats) {
      number++;
      if (!person.equals(seat.path("personId").asString())) {
        continue;
      }
      if (group.startsWith("affinity")) {
        community.leave(group, null, person, "DEPARTED");
      } else {
        community.vacate(group, group + ":" + number, person, "DEPARTED");
      }
    }
  }

  /** The meetings as rows of an import. */
  public String meetings() {
    List<JsonNode> rows = new ArrayList<>();
    for (var meeting : demo.path("meetings")) {
      var row =
          JSON.createObjectNode()
              .put("id", meeting.path("meetingId").asString())
              .put("title", meeting.path("title").asString())
              .put("startsLocal", meeting.path("startsLocal").asString())
              .put("zone", meeting.path("zone").asString())
              .put("durationMinutes", meeting.path("durationMinutes").asInt())
              .put("accessLevel", meeting.path("accessLevel").asString());
      if (!meeting.path("seriesId").isNull()) {
        row.put("series", meeting.path("seriesId").asString());
      }
      row.set("groups", meeting.path("audienceGroups"));
      rows.add(row);
    }
    return JSON.writeValueAsString(rows);
  }

  public JsonNode read() {
    return demo;
  }

  private static JsonNode read(String name) {
    try {
      return JSON.readTree(Files.readAllBytes(folder().resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return ProjectFiles.root().resolve("deploy/local/src/main/resources/partnership");
  }
}
