package org.partnershiphub.membership.scim.web;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryAccounts.Selection;
import org.partnershiphub.membership.scim.ScimProblem.InvalidFilter;
import tools.jackson.databind.JsonNode;

/** Reads the filters that are offered; any other is refused, for all users are never an answer. */
final class Filters {

  private static final String OFFERED =
      "Offered are id, userName, externalId and active with eq, each once, joined by and.";

  private Filters() {}

  static Selection selection(JurisdictionId jurisdiction, @Nullable String filter) {
    if (filter == null) {
      return Selection.all(jurisdiction);
    }
    Map<String, JsonNode> wanted = new HashMap<>();
    collect(parsed(filter), wanted);
    var id = text(wanted, "id");
    return new Selection(
        jurisdiction,
        id == null ? null : new AccountId(id),
        text(wanted, "username"),
        text(wanted, "externalid"),
        flag(wanted.get("active")));
  }

  private static Filter parsed(String filter) {
    try {
      return Filter.fromString(filter);
    } catch (BadRequestException e) {
      throw new InvalidFilter("The filter cannot be read. " + OFFERED);
    }
  }

  private static void collect(Filter filter, Map<String, JsonNode> wanted) {
    if (filter.getFilterType() == FilterType.AND) {
      filter.getCombinedFilters().forEach(it -> collect(it, wanted));
      return;
    }
    if (filter.getFilterType() != FilterType.EQUAL) {
      throw new InvalidFilter(OFFERED);
    }
    var name = Scim.plain(filter.getAttributePath().toString()).toLowerCase(Locale.ROOT);
    if (!List.of("id", "username", "externalid", "active").contains(name)
        || wanted.putIfAbsent(name, filter.getComparisonValue()) != null) {
      throw new InvalidFilter(OFFERED);
    }
  }

  private static @Nullable String text(Map<String, JsonNode> wanted, String name) {
    var value = wanted.get(name);
    if (value != null && !value.isString()) {
      throw new InvalidFilter(name + " is compared to a text.");
    }
    return value == null ? null : value.asString();
  }

  private static @Nullable Boolean flag(@Nullable JsonNode value) {
    if (value != null && !value.isBoolean()) {
      throw new InvalidFilter("active is compared to true or false.");
    }
    return value == null ? null : value.asBoolean();
  }
}
