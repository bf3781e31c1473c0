package org.partnershiphub.membership.scim.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes are answered (RFC 7644, 3.9); names know no letter case.
 *
 * @param wanted all when it is empty
 */
record Attributes(Set<String> wanted, Set<String> unwanted) {

  static final Attributes ALL = new Attributes(Set.of(), Set.of());
  private static final List<String> ALWAYS = List.of("schemas", "id");

  static Attributes of(Collection<String> wanted, Collection<String> unwanted) {
    return new Attributes(names(wanted), names(unwanted));
  }

  private static Set<String> names(Collection<String> given) {
    return given.stream()
        .map(it -> Scim.plain(it.strip()).toLowerCase(Locale.ROOT))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toSet());
  }

  ObjectNode of(ObjectNode user) {
    if (!wanted.isEmpty()) {
      keep(user, "", this::isWanted);
    }
    keep(user, "", it -> ALWAYS.contains(it) || !unwanted.contains(it));
    return user;
  }

  private boolean isWanted(String name) {
    var dot = name.indexOf('.');
    return ALWAYS.contains(name)
        || wanted.contains(name)
        || (dot > 0 && wanted.contains(name.substring(0, dot)))
        || wanted.stream().anyMatch(it -> it.startsWith(name + "."));
  }

  private static void keep(JsonNode node, String before, Predicate<String> rule) {
    switch (node) {
      case ArrayNode many -> many.forEach(it -> keep(it, before, rule));
      case ObjectNode object -> {
        object.propertyNames().stream()
            .filter(it -> !rule.test((before + it).toLowerCase(Locale.ROOT)))
            .toList()
            .forEach(object::remove);
        object.properties().forEach(it -> keep(it.getValue(), before + it.getKey() + ".", rule));
      }
      default -> {}
    }
  }
}
