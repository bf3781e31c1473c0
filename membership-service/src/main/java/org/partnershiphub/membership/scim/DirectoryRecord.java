package org.partnershiphub.membership.scim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.platform.web.Line;

/**
 * What a directory says of somebody, as it was given.
 *
 * @param userName unique within the jurisdiction, whatever the letter case
 * @param externalId the directory's own key
 * @param zone absent when the directory does not say
 * @param address where work reaches the person
 */
public record DirectoryRecord(
    @NotNull @Line String userName,
    @Nullable @Line String externalId,
    @NotNull @Valid FullName name,
    @Nullable @Line String displayName,
    @Nullable @Line String title,
    @Nullable ZoneId zone,
    @NotNull
        @Email(regexp = Registration.ADDRESS, message = "must be an e-mail address")
        @Size(max = 254)
        String address) {

  /** The attributes, by SCIM's names, in which this says something else than another record. */
  List<String> differences(DirectoryRecord other) {
    var mine = attributes();
    var theirs = other.attributes();
    return mine.entrySet().stream()
        .filter(it -> !it.getValue().equals(theirs.get(it.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Optional<?>> attributes() {
    var all = new LinkedHashMap<String, Optional<?>>();
    all.put("userName", Optional.of(userName));
    all.put("externalId", Optional.ofNullable(externalId));
    all.put("name", Optional.of(name));
    all.put("displayName", Optional.ofNullable(displayName));
    all.put("title", Optional.ofNullable(title));
    all.put("timezone", Optional.ofNullable(zone));
    all.put("emails", Optional.of(address));
    return all;
  }

  /** What the registry calls the person; absent when the directory gave no name at all. */
  public @Nullable String calledName() {
    return displayName == null ? name.written() : displayName;
  }
}
