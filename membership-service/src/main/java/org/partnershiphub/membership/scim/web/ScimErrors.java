package org.partnershiphub.membership.scim.web;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts every problem answered below {@code /scim} into SCIM's form (RFC 7644, 3.12), whoever
 * answers it: our own refusals, sign-in, unknown paths, bodies that cannot be read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimErrors implements WebFilter {

  static final String TYPE = "scimType";

  private final JsonMapper json;

  ScimErrors(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().pathWithinApplication().value();
    return path.equals("/scim") || path.startsWith("/scim/")
        ? chain.filter(exchange.mutate().response(new InForm(exchange.getResponse())).build())
        : chain.filter(exchange);
  }

  private byte[] inForm(byte[] answer) {
    var problem = json.readTree(answer);
    var error = Scim.message(Scim.ERROR);
    error.put("status", problem.path("status").asString());
    var type = type(problem);
    if (type != null) {
      error.put(TYPE, type);
    }
    error.put("detail", detail(problem));
    return json.writeValueAsBytes(error);
  }

  private static @Nullable String type(JsonNode problem) {
    if (problem.hasNonNull(TYPE)) {
      return problem.path(TYPE).asString();
    }
    return switch (problem.path("type").asString("")) {
      case "urn:problem:malformed-json" -> "invalidSyntax";
      case "urn:problem:invalid-request" -> "invalidValue";
      default -> null;
    };
  }

  private static String detail(JsonNode problem) {
    var faults = new StringBuilder(problem.path("detail").asString(""));
    for (var it : problem.path("errors")) {
      faults.append(' ').append(it.path("pointer").asString()).append(' ');
      faults.append(it.path("detail").asString()).append('.');
    }
    return faults.toString();
  }

  /** A response that turns a problem round before it leaves. */
  private final class InForm extends ServerHttpResponseDecorator {

    InForm(ServerHttpResponse response) {
      super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      var type = getHeaders().getContentType();
      if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
        return super.writeWith(body);
      }
      return DataBufferUtils.join(Flux.from(body)).flatMap(it -> turnedRound(bytes(it)));
    }

    private Mono<Void> turnedRound(byte[] answer) {
      var error = inForm(answer);
      getHeaders().setContentType(MediaType.parseMediaType(Scim.MEDIA_TYPE));
      getHeaders().setContentLength(error.length);
      return super.writeWith(Mono.just(bufferFactory().wrap(error)));
    }

    private static byte[] bytes(DataBuffer buffer) {
      var bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      DataBufferUtils.release(buffer);
      return bytes;
    }
  }
}
