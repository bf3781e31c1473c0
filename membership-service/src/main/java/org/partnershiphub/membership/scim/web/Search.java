package org.partnershiphub.membership.scim.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.scim.ScimProblem.InvalidSyntax;
import org.partnershiphub.membership.scim.ScimProblem.InvalidValue;
import org.partnershiphub.membership.scim.ScimProblem.NotOffered;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked for in a list (RFC 7644, 3.4.2), in the address or in a message.
 *
 * @param startIndex counted from 1
 * @param count how many at most
 */
record Search(@Nullable String filter, int startIndex, int count, Attributes attributes) {

  static Search of(MultiValueMap<String, String> query, int most) {
    refuseSorting(query.getFirst("sortBy") != null);
    return new Search(
        query.getFirst("filter"),
        Math.max(1, number("startIndex", query.getFirst("startIndex"), 1)),
        bounded(number("count", query.getFirst("count"), most), most),
        attributes(query));
  }

  static Attributes attributes(MultiValueMap<String, String> query) {
    return Attributes.of(
        split(query.getFirst("attributes")), split(query.getFirst("excludedAttributes")));
  }

  static Search of(ObjectNode message, int most) {
    refuseSorting(message.hasNonNull("sortBy"));
    var filter = message.path("filter");
    return new Search(
        Scim.isUnassigned(filter) ? null : text("filter", filter),
        Math.max(1, number(message, "startIndex", 1)),
        bounded(number(message, "count", most), most),
        Attributes.of(texts(message, "attributes"), texts(message, "excludedAttributes")));
  }

  private static void refuseSorting(boolean asked) {
    if (asked) {
      throw new NotOffered("Sorting");
    }
  }

  private static int bounded(int count, int most) {
    return Math.clamp(count, 0, most);
  }

  private static int number(String name, @Nullable String text, int unlessSaid) {
    try {
      return text == null ? unlessSaid : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidValue(name + " must be a whole number.");
    }
  }

  private static int number(ObjectNode message, String name, int unlessSaid) {
    var value = message.path(name);
    if (Scim.isUnassigned(value)) {
      return unlessSaid;
    }
    if (!value.canConvertToInt()) {
      throw new InvalidValue(name + " must be a whole number.");
    }
    return value.asInt();
  }

  private static List<String> split(@Nullable String names) {
    return names == null ? List.of() : Arrays.asList(names.split(",", -1));
  }

  private static List<String> texts(ObjectNode message, String name) {
    var value = message.path(name);
    if (!Scim.isUnassigned(value) && !value.isArray()) {
      throw new InvalidSyntax(name + " must be a list of texts.");
    }
    return value.valueStream().map(it -> text(name, it)).toList();
  }

  private static String text(String name, JsonNode value) {
    if (!value.isString()) {
      throw new InvalidSyntax(name + " must be a text.");
    }
    return value.asString();
  }
}
