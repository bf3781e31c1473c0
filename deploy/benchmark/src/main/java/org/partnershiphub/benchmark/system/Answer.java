package org.partnershiphub.benchmark.system;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the front door answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The body, which must be JSON. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** The code of a problem, empty when this is none. */
  public String problem() {
    var type = body.startsWith("{") ? json().path("type").asString("") : "";
    return type.startsWith("urn:problem:") ? type.substring("urn:problem:".length()) : "";
  }

  /** One field of every element of an array. */
  public List<String> texts(String array, String field) {
    return json().path(array).valueStream().map(it -> it.path(field).asString("")).toList();
  }

  /** The elements of an array of texts. */
  public List<String> texts(String array) {
    return json().path(array).valueStream().map(it -> it.asString("")).toList();
  }

  /** This answer, when it says yes. */
  public Answer accepted() {
    if (status / 100 != 2) {
      throw new IllegalStateException("Answered %d: %s".formatted(status, body));
    }
    return this;
  }
}
