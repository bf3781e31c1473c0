package org.partnershiphub.membership;

import java.util.function.Consumer;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One agency's directory, as it talks to us. */
record Scim(WebTestClient web, String token) {

  static final MediaType JSON = MediaType.parseMediaType("application/scim+json");
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  static String tokenOf(String jurisdiction) {
    return Tokens.of("directory:" + jurisdiction, "DIRECTORY");
  }

  static Scim of(WebTestClient web, String jurisdiction) {
    return new Scim(web, tokenOf(jurisdiction));
  }

  /** A user whose attributes are these, and whose userName is an address. */
  static String user(String userName, String more) {
    return """
        {"schemas": ["%s"], "userName": "%s", "displayName": "Ada Directory"%s}"""
        .formatted(USER, userName, more.isEmpty() ? "" : ", " + more);
  }

  static String patch(String operations) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}"""
        .formatted(operations);
  }

  ResponseSpec send(HttpMethod method, String path, String body, Consumer<HttpHeaders> more) {
    var request =
        web.method(method)
            .uri("/scim/v2" + path)
            .headers(it -> it.setBearerAuth(token))
            .headers(more);
    return body.isEmpty()
        ? request.exchange()
        : request.contentType(JSON).bodyValue(body).exchange();
  }

  ResponseSpec get(String path) {
    return send(HttpMethod.GET, path, "", _ -> {});
  }

  ResponseSpec post(String path, String body) {
    return send(HttpMethod.POST, path, body, _ -> {});
  }

  ResponseSpec put(String id, String body) {
    return send(HttpMethod.PUT, "/Users/" + id, body, _ -> {});
  }

  ResponseSpec patch(String id, String operations) {
    return send(HttpMethod.PATCH, "/Users/" + id, patch(operations), _ -> {});
  }

  ResponseSpec delete(String id) {
    return send(HttpMethod.DELETE, "/Users/" + id, "", _ -> {});
  }

  /** Creates a user and gives its id. */
  String create(String body) {
    return json(post("/Users", body).expectStatus().isCreated()).path("id").asString();
  }

  JsonNode user(String id) {
    return json(get("/Users/" + id).expectStatus().isOk());
  }

  JsonNode found(String filter) {
    return json(
        web.get()
            .uri(it -> it.path("/scim/v2/Users").queryParam("filter", "{f}").build(filter))
            .headers(it -> it.setBearerAuth(token))
            .exchange()
            .expectStatus()
            .isOk());
  }

  static JsonNode json(ResponseSpec answer) {
    var body = answer.expectBody(byte[].class).returnResult().getResponseBody();
    return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
  }
}
