package org.partnershiphub.membership.scim.web;

import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.scim.DirectoryRecord;
import org.partnershiphub.membership.scim.FullName;
import org.partnershiphub.membership.scim.ScimProblem.InvalidSyntax;
import org.partnershiphub.membership.scim.ScimProblem.InvalidValue;
import org.partnershiphub.membership.scim.ScimSettings;
import org.partnershiphub.membership.scim.Word;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a directory says of a user; nothing that it says is dropped in silence. */
@Component
class UserReading {

  private static final List<String> READ_ONLY = List.of("schemas", "id", "meta");

  private final Validator validator;
  private final Collection<String> notKept;

  UserReading(Validator validator, ScimSettings settings) {
    this.validator = validator;
    this.notKept = settings.notKept();
  }

  /**
   * A user as sent whole.
   *
   * @param activeUnlessSaid what {@code active} is when the directory does not say
   */
  Word whole(ObjectNode user, boolean activeUnlessSaid) {
    return read(user, notKept, activeUnlessSaid);
  }

  /** A user as changed: here even what need not be kept is refused. */
  Word changed(ObjectNode user) {
    return read(user, Set.of(), false);
  }

  private Word read(ObjectNode user, Collection<String> droppable, boolean activeUnlessSaid) {
    refuseUnknown("", user, Kept.USER, droppable);
    var userName = text(user, "userName");
    if (userName == null) {
      throw new InvalidValue("userName must be given.");
    }
    var says =
        new DirectoryRecord(
            userName,
            text(user, "externalId"),
            name(user.path("name")),
            text(user, "displayName"),
            text(user, "title"),
            zone(text(user, "timezone")),
            address(user.path("emails"), userName));
    check(says);
    return new Word(says, active(user.path("active"), activeUnlessSaid));
  }

  private static void refuseUnknown(
      String before, JsonNode object, Collection<String> kept, Collection<String> droppable) {
    var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(kept);
    known.addAll(droppable);
    known.addAll(READ_ONLY);
    var unknown =
        object.properties().stream()
            .filter(it -> !known.contains(it.getKey()) && !Scim.isUnassigned(it.getValue()))
            .map(it -> before + it.getKey())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new InvalidSyntax(
          "These attributes are not kept here, see /scim/v2/Schemas: "
              + String.join(", ", unknown));
    }
  }

  private static FullName name(JsonNode name) {
    if (Scim.isUnassigned(name)) {
      return FullName.NONE;
    }
    if (!name.isObject()) {
      throw new InvalidValue("name must be an object.");
    }
    refuseUnknown("name.", name, Kept.NAME, Set.of());
    return new FullName(
        text(name, "formatted"),
        text(name, "familyName"),
        text(name, "givenName"),
        text(name, "middleName"),
        text(name, "honorificPrefix"),
        text(name, "honorificSuffix"));
  }

  /** The one address that is kept; a user name that is an address stands in for it. */
  private static String address(JsonNode emails, String userName) {
    if (Scim.isUnassigned(emails)) {
      if (userName.matches(Registration.ADDRESS)) {
        return userName;
      }
      throw new InvalidValue("emails must have the work address, for the userName is none.");
    }
    if (!emails.isArray() || emails.size() != 1 || !emails.get(0).isObject()) {
      throw new InvalidValue("emails must be a list of one: the work address is all that is kept.");
    }
    return address(emails.get(0));
  }

  private static String address(JsonNode email) {
    refuseUnknown("emails.", email, Kept.EMAIL, Set.of());
    var type = text(email, "type");
    if (type != null && !type.equalsIgnoreCase("work")) {
      throw new InvalidValue("emails.type must be work: other addresses are the person's to give.");
    }
    if (!flag(email.path("primary"), "emails.primary", true)) {
      throw new InvalidValue("emails.primary must be true: the work address is the only one.");
    }
    var value = text(email, "value");
    if (value == null) {
      throw new InvalidValue("emails.value must be given.");
    }
    return value;
  }

  private static boolean active(JsonNode active, boolean unlessSaid) {
    return flag(active, "active", unlessSaid);
  }

  /** Some directories put their booleans into quotes; a leaver must not stay for that. */
  private static boolean flag(JsonNode value, String attribute, boolean unlessSaid) {
    if (Scim.isUnassigned(value)) {
      return unlessSaid;
    }
    var text = value.isBoolean() || value.isString() ? value.asString() : "";
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new InvalidValue(attribute + " must be true or false.");
    }
    return Boolean.parseBoolean(text);
  }

  private static @Nullable ZoneId zone(@Nullable String text) {
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InvalidValue("timezone must be the name of a zone, such as America/New_York.");
    }
  }

  /** Directories send an empty text for what they do not know. */
  private static @Nullable String text(JsonNode object, String attribute) {
    var value = object.path(attribute);
    if (value instanceof MissingNode || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidValue(attribute + " must be a text.");
    }
    return value.asString().isEmpty() ? null : value.asString();
  }

  private void check(DirectoryRecord says) {
    if (says.calledName() == null) {
      throw new InvalidValue("displayName or name must say how the person is called.");
    }
    var faults =
        validator.validate(says).stream()
            .map(it -> Kept.attribute(it.getPropertyPath().toString()) + " " + it.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new InvalidValue(faults + ".");
    }
  }
}
