package org.partnershiphub.membership.scim.web;

import com.unboundid.scim2.common.utils.JsonUtils;
import org.partnershiphub.membership.scim.ScimProblem.InvalidSyntax;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** The names of SCIM, and its messages as JSON whose attribute names know no letter case. */
final class Scim {

  static final String MEDIA_TYPE = "application/scim+json";
  static final String ROOT = "/scim/v2";
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  private static final ObjectReader READER =
      JsonUtils.getObjectReader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Scim() {}

  static ObjectNode object() {
    return JsonUtils.getJsonNodeFactory().objectNode();
  }

  /** A message of this kind. */
  static ObjectNode message(String schema) {
    var message = object();
    message.putArray("schemas").add(schema);
    return message;
  }

  /**
   * Reads a message that must be of this kind.
   *
   * @throws InvalidSyntax when it is not
   */
  static ObjectNode read(byte[] body, String schema) {
    var message = tree(body);
    if (!(message instanceof ObjectNode object)) {
      throw new InvalidSyntax("The body must be a JSON object.");
    }
    var schemas = object.path("schemas");
    if (!schemas.isArray()
        || schemas.valueStream().noneMatch(it -> schema.equalsIgnoreCase(it.asString("")))) {
      throw new InvalidSyntax("schemas must name " + schema + ".");
    }
    return object;
  }

  private static JsonNode tree(byte[] body) {
    try {
      return READER.readTree(body);
    } catch (JacksonException e) {
      throw new InvalidSyntax("The body is not readable JSON.");
    }
  }

  /** The attribute's own name: a core attribute may come with the name of its schema before it. */
  static String plain(String attribute) {
    return attribute.regionMatches(true, 0, USER + ":", 0, USER.length() + 1)
        ? attribute.substring(USER.length() + 1)
        : attribute;
  }

  static boolean isUnassigned(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
  }
}
