package org.partnershiphub.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A text in a body is a JSON string; a number in its place is a fault, not a text of digits. */
final class StrictText extends StdScalarDeserializer<String> {

  StrictText() {
    super(String.class);
  }

  static SimpleModule module() {
    return new SimpleModule("strict-text").addDeserializer(String.class, new StrictText());
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    return parser.hasToken(JsonToken.VALUE_STRING)
        ? parser.getString()
        : (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
  }
}
