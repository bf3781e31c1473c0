package org.partnershiphub.platform.testing;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's AsyncAPI 3 document, made from the same contracts that its tests use: channels are
 * topics, operations are what it tells ({@code send}) and hears ({@code receive}).
 */
public final class AsyncApi {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private AsyncApi() {}

  /**
   * @param service the folder, like {@code community-service}
   * @param tells the wire names that it promises
   * @param hears the wire names that its intakes handle
   */
  public static String document(String service, Set<String> tells, Set<String> hears) {
    var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", service)
        .put("version", "1")
        .put(
            "description",
            "The facts that " + service + " tells and hears: CloudEvents 1.0 in structured JSON.");
    document.put("defaultContentType", "application/cloudevents+json");
    var channels = document.putObject("channels");
    var operations = document.putObject("operations");
    var messages = document.putObject("components").putObject("messages");
    tells.forEach(type -> add(type, "send", service, channels, operations, messages));
    hears.forEach(type -> add(type, "receive", service, channels, operations, messages));
    return JSON.writeValueAsString(document) + "\n";
  }

  private static void add(
      String type,
      String action,
      String service,
      ObjectNode channels,
      ObjectNode operations,
      ObjectNode messages) {
    var topic = type.substring(0, type.indexOf('.'));
    channels
        .withObjectProperty(topic)
        .put("address", topic + ".v1")
        .withObjectProperty("messages")
        .withObjectProperty(type)
        .put("$ref", "#/components/messages/" + type);
    var operation = operations.withObjectProperty(action + "." + topic);
    operation
        .put("action", action)
        .withObjectProperty("channel")
        .put("$ref", "#/channels/" + topic);
    operation
        .withArrayProperty("messages")
        .addObject()
        .put("$ref", "#/channels/" + topic + "/messages/" + type);
    messages
        .withObjectProperty(type)
        .put("name", type)
        .withObjectProperty("payload")
        .put("$ref", schema(type, service));
  }

  /** The producer's schema, by relative path: contracts are files, not dependencies. */
  private static String schema(String type, String service) {
    var owners = new TreeMap<String, Path>();
    ContractRules.folders()
        .filter(folder -> ContractRules.names(folder).contains(type))
        .forEach(
            folder ->
                owners.put(String.valueOf(folder.resolve("..").normalize().getFileName()), folder));
    if (owners.size() != 1) {
      throw new AssertionError(type + " is promised by " + owners.keySet());
    }
    var owner = owners.firstKey();
    var file = type + ".schema.json";
    return owner.equals(service) ? "./" + file : "../../" + owner + "/contracts/" + file;
  }
}
