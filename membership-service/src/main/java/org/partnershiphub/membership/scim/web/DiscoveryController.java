package org.partnershiphub.membership.scim.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.ScimProblem;
import org.partnershiphub.membership.scim.ScimProblem.NotOffered;
import org.partnershiphub.membership.scim.ScimSettings;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this service offers of SCIM, as data (RFC 7644, 4). */
@RestController
@RequestMapping(
    path = Scim.ROOT,
    produces = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
class DiscoveryController {

  private final JsonNode offered;

  DiscoveryController(JsonMapper json, ScimSettings settings) {
    this.offered = read(json);
    ((ObjectNode) offered.path("ServiceProviderConfig").path("filter"))
        .put("maxResults", settings.mostResults());
  }

  private static JsonNode read(JsonMapper json) {
    try (var in = new ClassPathResource("scim-offered.json").getInputStream()) {
      return json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/ServiceProviderConfig")
  JsonNode config(ServerHttpRequest request) {
    refuseFilter(request);
    return located(offered.path("ServiceProviderConfig"), request);
  }

  @GetMapping("/ResourceTypes")
  ObjectNode resourceTypes(ServerHttpRequest request) {
    return all("ResourceTypes", request);
  }

  @GetMapping("/ResourceTypes/{id}")
  JsonNode resourceType(@PathVariable String id, ServerHttpRequest request) {
    return one("ResourceTypes", id, request);
  }

  @GetMapping("/Schemas")
  ObjectNode schemas(ServerHttpRequest request) {
    return all("Schemas", request);
  }

  @GetMapping("/Schemas/{id}")
  JsonNode schema(@PathVariable String id, ServerHttpRequest request) {
    return one("Schemas", id, request);
  }

  @RequestMapping("/Me")
  JsonNode me() {
    throw new NotOffered("/Me");
  }

  @PostMapping("/Bulk")
  JsonNode bulk() {
    throw new NotOffered("Bulk");
  }

  private ObjectNode all(String kind, ServerHttpRequest request) {
    refuseFilter(request);
    var page = Scim.message(Scim.LIST);
    var resources = page.putArray("Resources");
    offered.path(kind).forEach(it -> resources.add(located(it, request)));
    return page.put("totalResults", resources.size())
        .put("startIndex", 1)
        .put("itemsPerPage", resources.size());
  }

  private JsonNode one(String kind, String id, ServerHttpRequest request) {
    return offered
        .path(kind)
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .findFirst()
        .map(it -> located(it, request))
        .orElseThrow(() -> new ScimProblem.NotFound(new AccountId(id)));
  }

  /** RFC 7644, 4: a filter here is refused, lest somebody take all for an answer to it. */
  private static void refuseFilter(ServerHttpRequest request) {
    if (request.getQueryParams().containsKey("filter")) {
      throw new Forbidden("What is offered cannot be filtered.");
    }
  }

  /** With its address in full. */
  private static JsonNode located(JsonNode resource, ServerHttpRequest request) {
    var copy = resource.deepCopy();
    var meta = (ObjectNode) copy.path("meta");
    var path = meta.path("location").asString();
    return withLocation(copy, meta, request.getURI().resolve(path).toString());
  }

  private static JsonNode withLocation(JsonNode copy, ObjectNode meta, String location) {
    meta.put("location", location);
    return copy;
  }
}
