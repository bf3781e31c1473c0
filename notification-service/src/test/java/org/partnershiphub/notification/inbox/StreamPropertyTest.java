package org.partnershiphub.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.InMemoryHorizons;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.scheduler.Schedulers;

/**
 * Whatever order the entries of a batch become visible in, wherever the courier and the instances
 * crash, whoever reads slowly, goes away and comes back on another instance: everybody sees each of
 * their entries once, in the order of its positions.
 */
class StreamPropertyTest {

  private static final int RUNS = 400;
  private static final int LANES = 2;
  private static final int INSTANCES = 3;
  private static final List<PersonId> PEOPLE =
      List.of(person("s1"), person("s2"), person("s3"), person("s4"), person("old"));
  private static final StreamSettings SETTINGS =
      new StreamSettings(
          100,
          1_000,
          Duration.ofSeconds(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofSeconds(2));

  private final InMemoryEntries entries = new InMemoryEntries();
  private final InMemoryHorizons horizons = new InMemoryHorizons();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private Random random = new Random();
  private long positions;
  private int numbers;

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private record Queued(NoticeId notice, long position) {}

  /** A lane of deliveries, and what its courier told. */
  private final class Lane {
    private final int number;
    private final List<Queued> queue = new ArrayList<>();
    private final List<NoticeId> told = new ArrayList<>();
    private int committed;
    private List<Queued> batch = List.of();
    private List<Queued> open = new ArrayList<>();

    Lane(int number) {
      this.number = number;
    }

    /** The courier does a little, or crashes, which begins its batch again, perhaps smaller. */
    void step() {
      if (batch.isEmpty()) {
        begin();
      } else if (random.nextInt(12) == 0) {
        batch = List.of();
      } else if (!open.isEmpty()) {
        var it = open.removeLast();
        entries.stand(it.notice(), number, it.position());
      } else {
        horizons.reached(Map.of(number, batch.getLast().position()));
        if (random.nextInt(6) > 0) {
          told.addAll(batch.stream().map(Queued::notice).toList());
          committed += batch.size();
        }
        batch = List.of();
      }
    }

    private void begin() {
      var left = queue.size() - committed;
      if (left > 0) {
        batch = List.copyOf(queue.subList(committed, committed + 1 + random.nextInt(left)));
        open = new ArrayList<>(batch);
        Collections.shuffle(open, random);
      }
    }

    boolean done() {
      return committed == queue.size() && batch.isEmpty();
    }
  }

  /** An instance, and how far it has heard. */
  private final class Instance {
    private InboxStreams streams = streams();
    private final int[] heard = new int[LANES];

    private InboxStreams streams() {
      var now = Schedulers.immediate();
      return new InboxStreams(
          entries, horizons, directory, SETTINGS, new InboxStreams.Threads(now, now), () -> 0);
    }

    void hear(Lane lane) {
      var left = lane.told.size() - heard[lane.number];
      if (left > 0) {
        var some = 1 + random.nextInt(left);
        var from = heard[lane.number];
        heard[lane.number] += some;
        // What a crash of this consumer repeats.
        if (random.nextInt(8) == 0) {
          heard[lane.number] -= random.nextInt(some);
        }
        entries.away = () -> random.nextInt(10) == 0;
        streams.told(lane.told.subList(from, from + some));
        entries.away = () -> false;
      }
    }

    /** It hears nothing of what was told while it was away. */
    void restart() {
      streams.close();
      lanes.forEach(it -> heard[it.number] = it.told.size());
      streams = streams();
      streams.unsure();
    }

    boolean done() {
      return lanes.stream().allMatch(it -> heard[it.number] == it.told.size());
    }
  }

  /** A reader with one device. */
  private final class Client extends HashMap<PersonId, Long> {
    private static final long serialVersionUID = 1;
    private final PersonId person;
    private final Map<NoticeId, InboxItem> seen = new LinkedHashMap<>();
    private Set<NoticeId> before = Set.of();
    private String last;
    private transient BaseSubscriber<Signal> line;

    Client(PersonId person) {
      this.person = person;
    }

    private boolean connected() {
      return line != null && !line.isDisposed();
    }

    void connect() {
      if (last == null) {
        before = within();
      }
      var fresh =
          new BaseSubscriber<Signal>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
              subscription.request(1);
            }

            @Override
            protected void hookOnNext(Signal signal) {
              take(signal);
            }
          };
      line = fresh;
      instances
          .get(random.nextInt(INSTANCES))
          .streams
          .of(person, last, Duration.ofHours(1))
          .subscribe(fresh);
    }

    private Set<NoticeId> within() {
      var records = directory.idsOf(person);
      var done = horizons.all();
      var found = new HashSet<NoticeId>();
      entries
          .all()
          .filter(it -> records.contains(it.spot().record()) && it.spot().within(done))
          .forEach(it -> found.add(it.item().notice()));
      return found;
    }

    private void take(Signal signal) {
      if (signal instanceof Signal.Opened opened) {
        last = opened.cursor();
      } else if (signal instanceof Signal.Entry entry) {
        var item = entry.item();
        assertThat(seen.put(item.notice(), item)).as("twice: %s", item.notice()).isNull();
        assertThat(before).as("from before").doesNotContain(item.notice());
        var previous = put(item.record(), item.position());
        assertThat(previous == null || previous < item.position()).as("in order").isTrue();
        last = entry.cursor();
      }
    }

    void step() {
      if (!connected()) {
        connect();
      } else if (random.nextInt(6) == 0) {
        line.cancel();
      } else {
        line.request(1 + random.nextInt(3));
      }
    }

    void sawAll() {
      var records = directory.idsOf(person);
      var expected = new HashSet<NoticeId>();
      entries
          .all()
          .map(it -> it.item().notice())
          .filter(it -> records.contains(it.person()) && !before.contains(it))
          .forEach(expected::add);
      assertThat(seen.keySet())
          .as("what %s saw", person)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everybody_sees_each_of_their_entries_once_and_in_order() {
    var only = Long.getLong("seed");
    var first = only == null ? 20261126L : only;
    for (int run = 0; run < (only == null ? RUNS : 1); run++) {
      try {
        new StreamPropertyTest().tryOut(new Random(first + run));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + (first + run) + ": " + e.getMessage(), e);
      }
    }
    System.out.println("seeds from " + first);
  }

  private void tryOut(Random chance) {
    random = chance;
    directory.learn(new Lesson.PersonsMerged(person("s1"), person("old")));
    for (int i = 0; i < LANES; i++) {
      lanes.add(new Lane(i));
    }
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(new Instance());
    }
    for (int i = 0; i < 5; i++) {
      clients.add(new Client(PEOPLE.get(random.nextInt(4))));
    }
    for (int step = 0; step < 600; step++) {
      step();
    }
    quiet();
    clients.forEach(Client::sawAll);
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1 -> queue();
      case 2, 3, 4 -> any(lanes).step();
      case 5, 6 -> any(instances).hear(any(lanes));
      case 7, 8 -> any(clients).step();
      default -> {
        if (random.nextInt(10) == 0) {
          any(instances).restart();
        } else {
          any(instances).streams.beat();
        }
      }
    }
  }

  private void queue() {
    var person = any(PEOPLE);
    var lane = lanes.get(Math.floorMod(person.hashCode(), LANES));
    var notice = new NoticeId(person, "m", ++numbers, NoticeKind.MEETING_MOVED);
    lane.queue.add(new Queued(notice, ++positions));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Nothing new comes, nothing crashes for good, and everybody listens. */
  private void quiet() {
    clients.stream().filter(it -> !it.connected()).forEach(Client::connect);
    clients.forEach(it -> it.line.request(100_000));
    while (!lanes.stream().allMatch(Lane::done) || !instances.stream().allMatch(Instance::done)) {
      lanes.forEach(Lane::step);
      instances.forEach(it -> lanes.forEach(it::hear));
    }
    clients.stream().filter(it -> !it.connected()).forEach(Client::connect);
    clients.forEach(it -> it.line.request(100_000));
    for (int beat = 0; beat < 6; beat++) {
      instances.forEach(it -> it.streams.beat());
    }
  }
}
