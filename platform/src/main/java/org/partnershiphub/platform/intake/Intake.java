package org.partnershiphub.platform.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * Hears the facts of one producer: looks the type up, ignores what nobody asked for, and blocks
 * until the handler is done, on a Kafka listener thread. A handler that fails makes the binder try
 * again and then put the fact into the dead-letter topic.
 */
public final class Intake implements Consumer<Message<byte[]>> {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final String name;
  private final Envelopes envelopes;
  private final MeterRegistry meters;
  private final Duration limit;
  private final Map<String, Hearing<?>> hearings = new ConcurrentHashMap<>();

  Intake(String name, Envelopes envelopes, MeterRegistry meters, Duration limit) {
    this.name = name;
    this.envelopes = envelopes;
    this.meters = meters;
    this.limit = limit;
  }

  /** What to do about a fact; the envelope says which aggregate, which number, and why. */
  @FunctionalInterface
  public interface Handler<T> {
    Mono<Void> handle(T fact, Envelope envelope);
  }

  /**
   * @param view the part of the fact that this listener reads; the rest is the producer's to change
   */
  public <T> Intake on(String type, Class<T> view, Handler<T> handler) {
    if (hearings.put(type, new Hearing<>(view, handler)) != null) {
      throw new IllegalStateException(name + " hears " + type + " twice");
    }
    return this;
  }

  /** The wire names that this intake handles. */
  public Set<String> hears() {
    return new TreeSet<>(hearings.keySet());
  }

  public String name() {
    return name;
  }

  /**
   * Whether nobody asked for this fact; seen at its type alone, which most facts of a busy topic
   * are passed over by. What is no fact is not passed over: {@link #hear} says what is wrong with
   * it.
   */
  boolean passesOver(byte[] bytes) {
    var type = envelopes.type(bytes);
    if (type == null || hearings.containsKey(type)) {
      return false;
    }
    count(type, "ignored");
    return true;
  }

  @Override
  public void accept(Message<byte[]> message) {
    hear(message.getPayload());
  }

  /** Handles one fact from its bytes, whole, before it returns. */
  public void hear(byte[] bytes) {
    var envelope = envelopes.read(bytes);
    var hearing = hearings.get(envelope.type());
    if (hearing == null) {
      count(envelope.type(), "ignored");
      return;
    }
    try {
      hearing.handle(envelope).contextWrite(envelope.asCause()::in).block(limit);
      count(envelope.type(), "handled");
    } catch (RuntimeException e) {
      count(envelope.type(), "failed");
      LOG.warn(
          "{} failed on {} {} of {}: {}",
          name,
          envelope.type(),
          envelope.id(),
          envelope.subject(),
          e.toString());
      throw e;
    }
  }

  private void count(String type, String outcome) {
    meters.counter("hub.intake", "intake", name, "type", type, "outcome", outcome).increment();
  }

  private final class Hearing<T> {

    private final Class<T> view;
    private final Handler<T> handler;

    Hearing(Class<T> view, Handler<T> handler) {
      this.view = view;
      this.handler = handler;
    }

    Mono<Void> handle(Envelope envelope) {
      return Mono.defer(() -> handler.handle(envelopes.data(envelope, view), envelope));
    }
  }
}
