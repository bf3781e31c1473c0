package org.partnershiphub.notification;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.partnershiphub.platform.testing.FactTopics;

/** What the other services tell, as short as a test wants it. */
final class Facts {

  private static final AtomicInteger IDS = new AtomicInteger();

  private final FactTopics topics;

  Facts(FactTopics topics) {
    this.topics = topics;
  }

  static String address(String person) {
    return person + "@az-dcs.example.org";
  }

  void person(String person, String name, String zone) {
    person(person, 1, name, zone, "ACTIVE");
  }

  void person(String person, long sequence, String name, String zone, String status) {
    send(
        "people.v1",
        "people.person-card.v1",
        person,
        person,
        sequence,
        """
        {"person": "%s", "name": "%s", "address": "%s", "zone": "%s", "organisation": "az-dcs",
         "status": "%s"}"""
            .formatted(person, name, address(person), zone, status));
  }

  void group(String group, String name, String category) {
    send(
        "community.v1",
        "community.group-created.v1",
        group,
        group,
        1,
        """
        {"group": "%s", "name": "%s", "category": "%s", "lifecycle": "STANDING", "openness": "OPEN",
         "confidential": false, "ruleVersion": 1}"""
            .formatted(group, name, category));
  }

  void scheduled(
      String meeting, String title, String local, String zone, String at, String groups) {
    meeting(meeting, 1, "scheduled", title, local, zone, at, groups, "MEMBERS");
  }

  void meeting(
      String meeting,
      int version,
      String what,
      String title,
      String local,
      String zone,
      String at,
      String groups,
      String access) {
    send(
        "meetings.v1",
        "meetings.meeting-" + what + ".v1",
        meeting,
        meeting,
        version,
        """
        {"meeting": "%s", "version": %d, %s "startsLocal": "%s", "zone": "%s", "startsAt": "%s",
         "durationMinutes": 60, "accessLevel": "%s", "groups": %s, "place": "Room 4 & hall <A>"}"""
            .formatted(
                meeting,
                version,
                title == null ? "" : "\"title\": \"" + title + "\",",
                local,
                zone,
                at,
                access,
                list(groups)));
  }

  void cancelled(String meeting, int version, String reason) {
    send(
        "meetings.v1",
        "meetings.meeting-cancelled.v1",
        meeting,
        meeting,
        version,
        """
        {"meeting": "%s", "version": %d, "reason": "%s"}"""
            .formatted(meeting, version, reason));
  }

  void issued(String meeting, int version, String change, String via, String... people) {
    invitations("issued", meeting, version, "\"change\": \"" + change + "\"", version, via, people);
  }

  void withdrawn(
      String meeting, int version, int sequence, String reason, String via, String... people) {
    invitations(
        "withdrawn", meeting, version, "\"reason\": \"" + reason + "\"", sequence, via, people);
  }

  private void invitations(
      String what,
      String meeting,
      int version,
      String more,
      int sequence,
      String via,
      String... people) {
    var invitees =
        Arrays.stream(people)
            .map(
                it ->
                    "{\"person\": \"%s\", \"sequence\": %d, \"via\": %s}"
                        .formatted(it, sequence, list(via)))
            .collect(Collectors.joining(","));
    send(
        "meetings.v1",
        "meetings.invitations-" + what + ".v1",
        meeting + ":" + version + ":" + what + ":" + IDS.incrementAndGet(),
        meeting,
        1,
        "{\"meeting\": \"%s\", \"version\": %d, %s, \"invitees\": [%s]}"
            .formatted(meeting, version, more, invitees));
  }

  /** Tells it, and gives the id of the fact. */
  String send(String topic, String type, String subject, String key, long sequence, String data) {
    return caused(null, topic, type, subject, key, sequence, data);
  }

  String caused(
      String cause,
      String topic,
      String type,
      String subject,
      String key,
      long sequence,
      String data) {
    var id = "f" + IDS.incrementAndGet();
    topics.send(topic, key, FactTopics.fact(id, type, subject, key, sequence, cause, data));
    return id;
  }

  private static String list(String words) {
    return Arrays.stream(words.split(" "))
        .map(it -> "\"" + it + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
