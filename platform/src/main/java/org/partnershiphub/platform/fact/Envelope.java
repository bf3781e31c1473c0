package org.partnershiphub.platform.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it travels: the attributes of a CloudEvent 1.0 with our extensions. {@code id} and
 * {@code source} are its identity and stay the same on every re-send.
 *
 * @param subject the aggregate that it is about
 * @param partitionkey what Kafka partitions by
 * @param sequence the gap-free number of the fact within its aggregate; CloudEvents wants a string
 * @param causationid the fact that led to this one, when one did
 * @param actor who acted: a person's id, or {@code system}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type"})
public record Envelope(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String dataschema,
    String partitionkey,
    String sequence,
    @Nullable String correlationid,
    @Nullable String causationid,
    @Nullable String actor,
    JsonNode data) {

  /** The number of the fact within its aggregate. */
  @JsonIgnore
  public long number() {
    return Long.parseLong(sequence);
  }

  /** What to tell, when this fact is the cause of further ones. */
  public Cause asCause() {
    return new Cause(
        correlationid == null ? id : correlationid, id, actor == null ? Cause.SYSTEM : actor);
  }
}
