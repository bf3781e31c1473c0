package org.partnershiphub.local.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a request is answered with; written once to a connection and never compared. */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
    HttpResponseStatus status, String type, Map<String, String> headers, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NO_ACTIVE_CONTENT =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

  public static Answer page(Page page) {
    return page(HttpResponseStatus.OK, page);
  }

  public static Answer page(HttpResponseStatus status, Page page) {
    var headers = Map.of("Content-Security-Policy", NO_ACTIVE_CONTENT);
    return new Answer(status, "text/html; charset=utf-8", headers, utf8(page.html()));
  }

  public static Answer json(Object value) {
    return json(HttpResponseStatus.OK, value);
  }

  public static Answer json(HttpResponseStatus status, Object value) {
    return new Answer(status, "application/json", Map.of(), JSON.writeValueAsBytes(value));
  }

  /** A file to be saved rather than shown, because its content comes from elsewhere. */
  public static Answer download(String name, String type, byte[] content) {
    var safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    var headers = Map.of("Content-Disposition", "attachment; filename=\"%s\"".formatted(safe));
    return new Answer(HttpResponseStatus.OK, type, headers, content);
  }

  public static Answer notFound(String what) {
    return problem(HttpResponseStatus.NOT_FOUND, "not-found", what);
  }

  /** A problem as of RFC 9457. */
  public static Answer problem(HttpResponseStatus status, String code, String detail) {
    var body =
        Map.of(
            "type",
            "urn:problem:" + code,
            "title",
            status.reasonPhrase(),
            "status",
            status.code(),
            "detail",
            detail);
    return new Answer(status, "application/problem+json", Map.of(), JSON.writeValueAsBytes(body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends this answer. */
  public Mono<Void> to(HttpServerResponse response) {
    response
        .status(status)
        .header(HttpHeaderNames.CONTENT_TYPE, type)
        .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff");
    headers.forEach(response::header);
    return response.sendByteArray(Mono.just(body)).then();
  }
}
