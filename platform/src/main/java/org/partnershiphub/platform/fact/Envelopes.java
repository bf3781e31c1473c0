package org.partnershiphub.platform.fact;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.ids.Ids;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts facts into envelopes and takes them out again; the only place that knows the wire format.
 */
public final class Envelopes {

  public static final String CONTENT_TYPE = "application/cloudevents+json";

  private final String source;
  private final JsonMapper json;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * @param service the service's name, as in {@code membership-service}
   */
  public Envelopes(String service, JsonMapper json, Ids ids, InstantSource clock) {
    this.source = "/" + service;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new envelope around a fact, numbered within the aggregate that it is about. */
  public Envelope wrap(Fact fact, String subject, long sequence, Cause cause) {
    return wrap(ids.next(), fact, subject, sequence, cause);
  }

  /** The same with an id that follows from the fact: told again, it is the same fact. */
  public Envelope wrap(String id, Fact fact, String subject, long sequence, Cause cause) {
    return new Envelope(
        "1.0",
        id,
        source,
        fact.type(),
        subject,
        clock.instant(),
        "application/json",
        "urn:partnershiphub:" + fact.type(),
        fact.key(),
        Long.toString(sequence),
        cause.correlation(),
        cause.causation(),
        cause.actor(),
        json.valueToTree(fact));
  }

  public byte[] write(Envelope envelope) {
    return json.writeValueAsBytes(envelope);
  }

  /**
   * @throws UnreadableFact when these bytes are no fact; trying again will not help
   */
  public Envelope read(byte[] bytes) {
    try {
      var envelope = json.readValue(bytes, Envelope.class);
      if (envelope.type() == null || envelope.id() == null || envelope.subject() == null) {
        throw new UnreadableFact("It lacks its id, type or subject", null);
      }
      envelope.number();
      return envelope;
    } catch (JacksonException | NumberFormatException e) {
      throw new UnreadableFact("It is not a CloudEvent in JSON", e);
    }
  }

  /**
   * The type of a fact without the rest of it; null when it is not to be found, which says nothing
   * more than that {@link #read} has to look.
   */
  public @Nullable String type(byte[] bytes) {
    try (var parser = json.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        var value = parser.nextToken();
        if (name.equals("type")) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /**
   * The part of a fact that the listener knows.
   *
   * @throws UnreadableFact when the data do not fit
   */
  public <T> T data(Envelope envelope, Class<T> view) {
    try {
      return json.treeToValue(envelope.data(), view);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UnreadableFact("Its data are not those of " + envelope.type(), e);
    }
  }
}
