package org.partnershiphub.membership.scim.web;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.scim.ScimProblem;
import org.partnershiphub.membership.scim.ScimProblem.InvalidPath;
import org.partnershiphub.membership.scim.ScimProblem.InvalidSyntax;
import org.partnershiphub.membership.scim.ScimProblem.InvalidValue;
import org.partnershiphub.membership.scim.ScimProblem.Mutability;
import org.partnershiphub.membership.scim.ScimProblem.NoTarget;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of a PATCH (RFC 7644, 3.5.2): all of them, or none. */
final class Patching {

  private static final List<String> READ_ONLY = List.of("id", "meta", "schemas");
  private static final List<String> NEVER_UNASSIGNED = List.of("userName", "active", "emails");

  private final List<PatchOperation> operations;

  private Patching(List<PatchOperation> operations) {
    this.operations = operations;
  }

  static Patching of(ObjectNode request) {
    var sent = request.path("Operations");
    if (!sent.isArray() || sent.isEmpty()) {
      throw new InvalidSyntax("Operations must be a list of at least one.");
    }
    var operations = new ArrayList<PatchOperation>(sent.size());
    sent.forEach(it -> operations.add(operation(it)));
    return new Patching(operations);
  }

  private static PatchOperation operation(JsonNode sent) {
    var type = type(sent.path("op").asString(""));
    var path = path(sent.path("path"));
    var value = sent.path("value");
    if (type == PatchOpType.REMOVE && path == null) {
      throw new NoTarget("A remove must say what: path is missing.");
    }
    if (type != PatchOpType.REMOVE) {
      checkValue(path, value);
    } else if (!value.isMissingNode()) {
      throw new InvalidSyntax("A remove takes no value; let its path say which.");
    }
    try {
      return PatchOperation.create(type, path, value.isMissingNode() ? null : value);
    } catch (ScimException e) {
      throw problem(e);
    } catch (IllegalArgumentException | JacksonException e) {
      throw new InvalidValue("The value does not fit the path.");
    }
  }

  private static PatchOpType type(String op) {
    return switch (op.toLowerCase(Locale.ROOT)) {
      case "add" -> PatchOpType.ADD;
      case "replace" -> PatchOpType.REPLACE;
      case "remove" -> PatchOpType.REMOVE;
      default -> throw new InvalidSyntax("op must be add, replace or remove.");
    };
  }

  private static void checkValue(@Nullable String path, JsonNode value) {
    if (value.isMissingNode()) {
      throw new InvalidValue("An add or replace needs a value.");
    }
    if (path == null && !value.isObject()) {
      throw new InvalidValue("Without a path the value must be an object.");
    }
    if (path == null) {
      value.propertyStream().forEach(it -> checkWritable(it.getKey()));
    }
  }

  private static void checkWritable(String attribute) {
    if (Kept.has(READ_ONLY, attribute)) {
      throw new Mutability(attribute + " is not the directory's to change.");
    }
  }

  private static @Nullable String path(JsonNode sent) {
    if (sent.isMissingNode()) {
      return null;
    }
    if (!sent.isString()) {
      throw new InvalidPath("path must be a text.");
    }
    var path = Scim.plain(sent.asString());
    checkLeadsSomewhere(parsed(path));
    return path;
  }

  private static Path parsed(String path) {
    try {
      return Path.fromString(path);
    } catch (BadRequestException e) {
      throw new InvalidPath("The path cannot be read.");
    }
  }

  private static void checkLeadsSomewhere(Path path) {
    if (path.isRoot() || path.getSchemaUrn() != null) {
      throw new InvalidPath("The path leads to nothing that is kept here.");
    }
    var first = path.getElement(0);
    checkWritable(first.getAttribute());
    var known =
        Kept.has(Kept.USER, first.getAttribute())
            && (first.getValueFilter() == null || first.getAttribute().equalsIgnoreCase("emails"))
            && (path.size() == 1 || isKeptWithin(first.getAttribute(), path));
    if (!known) {
      throw new InvalidPath("The path leads to nothing that is kept here.");
    }
  }

  private static boolean isKeptWithin(String attribute, Path path) {
    var second = path.getElement(1);
    return path.size() == 2
        && second.getValueFilter() == null
        && Kept.has(Kept.within(attribute), second.getAttribute());
  }

  /** The user after all operations. */
  ObjectNode applied(ObjectNode user) {
    for (var operation : operations) {
      apply(operation, user);
    }
    for (var attribute : NEVER_UNASSIGNED) {
      if (Scim.isUnassigned(user.path(attribute))) {
        throw new Mutability(attribute + " cannot be taken away.");
      }
    }
    return user;
  }

  private static void apply(PatchOperation operation, ObjectNode user) {
    try {
      operation.apply(user);
    } catch (ScimException e) {
      throw problem(e);
    } catch (IllegalArgumentException | JacksonException e) {
      throw new InvalidValue("The value does not fit the path.");
    }
  }

  /** The library's own words may quote what was sent, so they stay where they are. */
  private static ScimProblem problem(ScimException refused) {
    return switch (String.valueOf(refused.getScimError().getScimType())) {
      case BadRequestException.NO_TARGET -> new NoTarget("The path finds no value.");
      case BadRequestException.INVALID_PATH -> new InvalidPath("The path does not fit the user.");
      case BadRequestException.INVALID_SYNTAX -> new InvalidSyntax("The operation is no PATCH.");
      default -> new InvalidValue("The value does not fit the path.");
    };
  }
}
