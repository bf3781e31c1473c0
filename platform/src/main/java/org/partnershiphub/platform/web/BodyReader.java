package org.partnershiphub.platform.web;

import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body and finds all its faults at once: unknown fields, wrong types, texts that are no
 * date or id, and what Bean Validation says; a fault that is found early hides no other.
 */
public final class BodyReader {

  private final JsonMapper json;
  private final Validator validator;

  public BodyReader(JsonMapper json, Validator validator) {
    this.json = json.rebuild().addModule(StrictText.module()).build();
    this.validator = validator;
  }

  /** The mapper for bodies: stricter than the one for facts. */
  JsonMapper mapper() {
    return json;
  }

  /** Makes a reader strict and lets it note faults instead of stopping at the first. */
  static ObjectReader noting(ObjectReader reader, List<Fault> faults) {
    return reader
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .withAttribute(FaultNotes.KEY, faults)
        .withHandler(FaultNotes.INSTANCE);
  }

  /**
   * @param faults where the faults of this value go; when there are any, the value is not to be
   *     used
   */
  public <T> @Nullable T read(JsonNode node, Class<T> type, List<Fault> faults) {
    JavaType javaType = json.constructType(type);
    try {
      T value = noting(json.readerFor(javaType), faults).readValue(node);
      check(value, faults);
      return value;
    } catch (JacksonException e) {
      faults.add(fault(e));
      return null;
    }
  }

  /** Adds what Bean Validation finds, save where the reading has found a fault already. */
  void check(@Nullable Object value, List<Fault> faults) {
    if (value == null) {
      if (!faults.isEmpty()) {
        return;
      }
      faults.add(new Fault("", "must not be null"));
      return;
    }
    var known = faults.stream().map(Fault::pointer).toList();
    var found = new ArrayList<Fault>();
    for (var violation : validator.validate(value)) {
      var pointer = pointer(violation.getPropertyPath());
      if (!known.contains(pointer)) {
        found.add(new Fault(pointer, violation.getMessage()));
      }
    }
    found.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail));
    faults.addAll(found);
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (var node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(escaped(node.getName()));
      }
    }
    return pointer.toString();
  }

  static Fault fault(JacksonException error) {
    return new Fault(pointer(error), firstLine(error.getOriginalMessage()));
  }

  private static String pointer(JacksonException error) {
    var pointer = new StringBuilder();
    for (var step : error.getPath()) {
      var name = step.getPropertyName();
      pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
    }
    return pointer.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String firstLine(String message) {
    var end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
