package org.partnershiphub.platform.change;

/**
 * Something that happened, told to whoever listens; its fields become the {@code data} of a
 * CloudEvent. The methods here are not record components, so they stay out of the JSON.
 */
public interface Fact {

  /** The wire name, {@code <topic>.<fact-in-kebab>.v1}; it never changes. */
  String type();

  /** What Kafka partitions by: facts with one key keep their order. */
  String key();

  /** The topic without prefix: by default the first word of the wire name, {@code <word>.v1}. */
  default String topic() {
    var type = type();
    return type.substring(0, type.indexOf('.')) + ".v1";
  }

  /**
   * Whether it erases what stands under its key on a compacted topic: it travels as a record
   * without a value, and its type is known to nobody but its teller.
   */
  default boolean erases() {
    return false;
  }
}
