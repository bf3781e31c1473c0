package org.partnershiphub.membership.scim.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryAccount;
import org.partnershiphub.membership.scim.DirectoryRecord;
import org.partnershiphub.membership.scim.Word;
import org.partnershiphub.platform.change.Versioned;
import tools.jackson.databind.node.ObjectNode;

/** Writes a user as SCIM shows it. */
final class UserWriting {

  private UserWriting() {}

  /**
   * @param base where SCIM is served
   */
  static ObjectNode shown(Versioned<DirectoryAccount> account, URI base) {
    var it = account.state();
    var user = document(it.id(), it.word());
    user.putObject("meta")
        .put("resourceType", "User")
        .put("created", it.stamps().created().toString())
        .put("lastModified", it.stamps().lastModified().toString())
        .put("location", location(it.id(), base).toString())
        .put("version", Versions.tag(account.version()));
    return user;
  }

  static URI location(AccountId id, URI base) {
    return URI.create(base + "/Users/" + id);
  }

  /** All but what the service says by itself. */
  static ObjectNode document(AccountId id, Word word) {
    var says = word.says();
    var user = Scim.message(Scim.USER).put("id", id.value());
    put(user, "externalId", says.externalId());
    user.put("userName", says.userName());
    name(user, says);
    put(user, "displayName", says.displayName());
    put(user, "title", says.title());
    put(user, "timezone", says.zone() == null ? null : says.zone().getId());
    user.put("active", word.active());
    user.putArray("emails")
        .addObject()
        .put("value", says.address())
        .put("type", "work")
        .put("primary", true);
    return user;
  }

  private static void name(ObjectNode user, DirectoryRecord says) {
    var it = says.name();
    Map<String, @Nullable String> parts = new LinkedHashMap<>();
    parts.put("formatted", it.formatted());
    parts.put("familyName", it.familyName());
    parts.put("givenName", it.givenName());
    parts.put("middleName", it.middleName());
    parts.put("honorificPrefix", it.honorificPrefix());
    parts.put("honorificSuffix", it.honorificSuffix());
    parts.values().removeIf(value -> value == null);
    if (!parts.isEmpty()) {
      var name = user.putObject("name");
      parts.forEach((part, value) -> put(name, part, value));
    }
  }

  private static void put(ObjectNode object, String attribute, @Nullable String value) {
    if (value != null) {
      object.put(attribute, value);
    }
  }
}
