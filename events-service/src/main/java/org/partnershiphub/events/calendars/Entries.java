package org.partnershiphub.events.calendars;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.invitations.Diaries.Item;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What people are invited to, as entries; kept here, since a meeting is in many calendars. What is
 * kept holds as long as no invitation to it was touched since it was read.
 */
@Component
class Entries {

  /** How far the clocks of two instances of this service may be apart. */
  static final long APART = Duration.ofSeconds(5).toMillis();

  private static final int KEPT = 20_000;

  private final Meetings meetings;
  private final SeriesEntries series;
  private final Wordings wordings;
  private final Ids ids;
  private final Map<MeetingId, Read> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MeetingId, Read> eldest) {
          return size() > KEPT;
        }
      };

  Entries(Meetings meetings, SeriesEntries series, Wordings wordings, Ids ids) {
    this.meetings = meetings;
    this.series = series;
    this.wordings = wordings;
    this.ids = ids;
  }

  /** Entries as they were read at a time, by the clock that ids have. */
  private record Read(long at, List<Entry> entries) {

    boolean isNewerThan(String touch) {
      return at > Touch.millis(touch) + APART;
    }
  }

  /** By what people are invited to; of a series it is several. */
  Mono<Map<MeetingId, List<Entry>>> of(Collection<Item> items) {
    return Mono.defer(
        () -> {
          var found = new HashMap<MeetingId, List<Entry>>();
          var missing = new ArrayList<MeetingId>();
          for (var it : items) {
            var read = read(it.subject());
            if (read != null && read.isNewerThan(it.touched())) {
              found.put(it.subject(), read.entries());
            } else {
              missing.add(it.subject());
            }
          }
          return missing.isEmpty() ? Mono.just(found) : load(missing, found);
        });
  }

  private Mono<Map<MeetingId, List<Entry>>> load(
      List<MeetingId> missing, Map<MeetingId, List<Entry>> found) {
    var at = Touch.millis(ids.next());
    var single = missing.stream().filter(it -> !SeriesId.claims(it)).toList();
    var recurring =
        missing.stream().filter(SeriesId::isOne).map(it -> new SeriesId(it.value())).toList();
    var singles =
        meetings.findAll(single).map(it -> Map.entry(it.state().id(), List.of(single(it.state()))));
    return Flux.merge(singles, series.of(recurring))
        .doOnNext(
            it -> {
              keep(it.getKey(), new Read(at, it.getValue()));
              found.put(it.getKey(), it.getValue());
            })
        .then(Mono.just(found));
  }

  private Entry single(Meeting it) {
    return Entry.of(wordings.single(it), it.id(), it.askVersion());
  }

  private @Nullable Read read(MeetingId subject) {
    synchronized (kept) {
      return kept.get(subject);
    }
  }

  private void keep(MeetingId subject, Read read) {
    synchronized (kept) {
      kept.put(subject, read);
    }
  }
}
