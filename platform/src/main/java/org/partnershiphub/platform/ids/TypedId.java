package org.partnershiphub.platform.ids;

/**
 * An id that is a type of its own and a bare string everywhere outside Java: implement it as a
 * record with one component {@code @JsonValue String value} and check the text in its constructor.
 */
public interface TypedId {

  String value();
}
