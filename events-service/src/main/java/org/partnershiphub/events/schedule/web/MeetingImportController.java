package org.partnershiphub.events.schedule.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnershiphub.events.schedule.Known;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.Scheduling;
import org.partnershiphub.events.schedule.web.SchedulingController.Schedule;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.ImportRows;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over meetings from elsewhere: all of them or none, and the same ones again change nothing.
 */
@RestController
@RequestMapping("/api/meetings/import")
class MeetingImportController {

  /** For a row that may have forgotten its id, which is refused later with its line. */
  private static final MeetingId NAMELESS = new MeetingId("nameless");

  private final ImportReader reader;
  private final Scheduling scheduling;
  private final Meetings meetings;
  private final JsonMapper json;

  MeetingImportController(
      ImportReader reader, Scheduling scheduling, Meetings meetings, JsonMapper json) {
    this.reader = reader;
    this.scheduling = scheduling;
    this.meetings = meetings;
    this.json = json;
  }

  @PostMapping
  Mono<ImportResult> take(@RequestBody Flux<DataBuffer> body, Actor actor) {
    if (!actor.has("ADMINISTRATOR")) {
      return Mono.error(() -> new Forbidden("Administrators import."));
    }
    return reader.read(body, Schedule.class).flatMap(this::take);
  }

  private Mono<ImportResult> take(ImportRows<Schedule> rows) {
    var readable = rows.readable().stream().filter(Objects::nonNull).toList();
    var wanted = readable.stream().map(it -> it.proposal(NAMELESS, null, "")).toList();
    var ids = readable.stream().flatMap(it -> Stream.ofNullable(it.id())).distinct().toList();
    return Mono.zip(scheduling.known(wanted), standing(ids))
        .flatMap(
            known -> {
              var drafts = new Reading(rows, known.getT1(), known.getT2()).drafts();
              rows.sound();
              return meetings
                  .createAll(drafts)
                  .map(
                      created ->
                          new ImportResult(
                              rows.size(), created.size(), rows.size() - created.size()));
            });
  }

  private Mono<Map<MeetingId, String>> standing(Collection<MeetingId> ids) {
    return meetings
        .findAll(ids)
        .map(Versioned::state)
        .collectMap(Meeting::id, it -> it.imported() == null ? "" : it.imported());
  }

  /** One look at all rows, collecting their faults. */
  private final class Reading {

    private final ImportRows<Schedule> rows;
    private final Known known;
    private final Map<MeetingId, String> seen;

    Reading(ImportRows<Schedule> rows, Known known, Map<MeetingId, String> standing) {
      this.rows = rows;
      this.known = known;
      this.seen = new HashMap<>(standing);
    }

    /** Those that are new, as far as they have no fault. */
    List<Draft<MeetingId, Meeting>> drafts() {
      var drafts = new ArrayList<Draft<MeetingId, Meeting>>();
      var line = 0;
      for (var row : rows.readable()) {
        line++;
        if (row != null) {
          draft(row, line).forEach(drafts::add);
        }
      }
      return drafts;
    }

    private Stream<Draft<MeetingId, Meeting>> draft(Schedule row, int line) {
      if (row.id() == null) {
        rows.refuse(line, "/id", "must not be null");
        return Stream.empty();
      }
      var fingerprint = fingerprint(row);
      var before = seen.putIfAbsent(row.id(), fingerprint);
      if (before != null && !before.equals(fingerprint)) {
        rows.refuse(line, "/id", "there is another meeting with this id");
      }
      return before == null ? decide(row, row.id(), fingerprint, line) : Stream.empty();
    }

    private Stream<Draft<MeetingId, Meeting>> decide(
        Schedule row, MeetingId id, String fingerprint, int line) {
      try {
        var proposal = row.proposal(id, null, fingerprint);
        return Stream.of(new Draft<>(id, scheduling.decide(proposal, known)));
      } catch (MeetingProblem problem) {
        rows.refuse(line, Problems.pointer(problem), Problems.text(problem));
        return Stream.empty();
      }
    }
  }

  private String fingerprint(Schedule row) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(row));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
