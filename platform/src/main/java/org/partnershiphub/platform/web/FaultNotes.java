package org.partnershiphub.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.ids.TypedId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Notes what does not fit while JSON is read, and lets the reading go on with nothing in its place.
 */
final class FaultNotes extends DeserializationProblemHandler {

  static final FaultNotes INSTANCE = new FaultNotes();
  static final Object KEY = FaultNotes.class;

  private static final int LONGEST_QUOTE = 60;

  private FaultNotes() {}

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object beanOrClass,
      String name) {
    var known = deserializer.getKnownPropertyNames();
    note(context, parser, "is not a known field" + suggestion(known));
    parser.skipChildren();
    return true;
  }

  private static String suggestion(@Nullable Collection<Object> known) {
    if (known == null || known.isEmpty()) {
      return "";
    }
    return known.stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", ", " (known: ", ")"));
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    note(context, context.getParser(), quoted(value) + " is not " + described(type));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    note(context, context.getParser(), value + " is not " + described(type));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    note(context, context.getParser(), quoted(key) + " is not " + described(type));
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message) {
    note(context, parser, "must be " + described(type.getRawClass()) + ", not " + described(token));
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable error) {
    note(context, context.getParser(), reason(type, error));
    return null;
  }

  /** Our own types say in plain words what they do not take. */
  private static String reason(Class<?> type, Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return "is not " + described(type);
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message) {
    var wanted = TypedId.class.isAssignableFrom(type) ? "a text" : described(type);
    note(context, parser, "must be " + wanted + ", not " + described(parser.currentToken()));
    parser.skipChildren();
    return null;
  }

  @SuppressWarnings("unchecked") // BodyReader put the list there
  private static void note(DeserializationContext context, JsonParser parser, String detail) {
    var faults = (List<Fault>) context.getAttribute(KEY);
    var pointer = parser.streamReadContext().pathAsPointer().toString();
    // A value that was noted is read as nothing; what that leads to is no fault of its own.
    if (faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
      faults.add(new Fault(pointer, detail));
    }
  }

  private static String quoted(String text) {
    return "\""
        + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text)
        + "\"";
  }

  private static String described(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "a date like 2026-11-23";
      case "LocalDateTime" -> "a local time like 2027-03-11T14:00:00";
      case "Instant", "OffsetDateTime" -> "an instant like 2027-03-11T19:00:00Z";
      case "ZoneId" -> "an IANA time zone like America/New_York";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "a text";
      case "List", "Set", "ArrayList", "Collection" -> "a list";
      default -> Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    };
  }

  private static String described(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> token.toString();
    };
  }
}
