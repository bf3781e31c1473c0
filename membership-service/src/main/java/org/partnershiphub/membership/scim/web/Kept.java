package org.partnershiphub.membership.scim.web;

import java.util.List;

/** The attributes of a user that are kept; {@code /Schemas} says the same. */
final class Kept {

  static final List<String> USER =
      List.of(
          "externalId", "userName", "name", "displayName", "title", "timezone", "active", "emails");
  static final List<String> NAME =
      List.of(
          "formatted",
          "familyName",
          "givenName",
          "middleName",
          "honorificPrefix",
          "honorificSuffix");
  static final List<String> EMAIL = List.of("value", "type", "primary");

  private Kept() {}

  static boolean has(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The sub-attributes of a complex attribute; none of a simple one. */
  static List<String> within(String attribute) {
    return switch (attribute.toLowerCase(java.util.Locale.ROOT)) {
      case "name" -> NAME;
      case "emails" -> EMAIL;
      default -> List.of();
    };
  }

  /** How SCIM calls what the record calls otherwise. */
  static String attribute(String field) {
    return switch (field) {
      case "address" -> "emails.value";
      case "zone" -> "timezone";
      default -> field;
    };
  }
}
