package org.partnershiphub.story;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.partnershiphub.benchmark.system.Answer;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.Flags;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.Place;

/**
 * A running system with the partnership of the demo data in it, and everything to look at it with.
 */
final class Town implements AutoCloseable {
  static final String ADMINISTRATOR = Door.ADMINISTRATOR;
  static final String COORDINATOR = Door.COORDINATOR;

  private static final int QUIET_LOOKS = 5;

  private final Place place;
  private final HubProcess process;
  private final Mailbox mailbox;
  private final Topics topics;
  private final Door door;

  private Town(Place place, HubProcess process) {
    this.place = place;
    this.process = process;
    this.mailbox = new Mailbox(place);
    this.topics = new Topics(place);
    this.door = Door.of(place, COORDINATOR);
  }

  /** Starts the system on this folder; a new folder is filled with the partnership. */
  static Town start(Path data, String now) {
    var place = Place.on(data, Map.of("HUB_NOW", now));
    return new Town(place, HubProcess.start(place, Flags.quick()));
  }

  Place place() {
    return place;
  }

  HubProcess process() {
    return process;
  }

  Door as(String person) {
    return door.as(person);
  }

  /** A read as the coordinator, which must be answered. */
  Answer get(String path) {
    return door.get(path).accepted();
  }

  Mailbox mailbox() {
    return mailbox;
  }

  Topics topics() {
    return topics;
  }

  /** The mails after that number, once nothing in the whole system moves any more. */
  List<Mail> mailsAfter(long number) {
    settle();
    return mailbox.after(number);
  }

  /** Waits until everybody has worked through everything, and nothing new comes. */
  void settle() {
    var last = new AtomicReference<>("");
    var same = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(150))
        .until(
            () -> {
              var now = topics.written() + " " + mailbox.count();
              var quiet = topics.workedThrough() && now.equals(last.getAndSet(now));
              return (quiet ? same.incrementAndGet() : same.updateAndGet(it -> 0)) >= QUIET_LOOKS;
            });
  }

  @Override
  public void close() {
    topics.close();
    process.close();
  }
}
