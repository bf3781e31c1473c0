package org.partnershiphub.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the body of an import, whichever way it is written, to controllers. */
final class ImportBodyArgument implements HandlerMethodArgumentResolver {

  static final MediaType CSV = new MediaType("text", "csv");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ImportBody.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    return Mono.fromCallable(
        () -> {
          var request = exchange.getRequest();
          var type = request.getHeaders().getContentType();
          var dryRun = request.getQueryParams().getFirst("dryRun");
          return new ImportBody(request.getBody(), form(type), isTrue(dryRun));
        });
  }

  private static ImportBody.Form form(@Nullable MediaType type) {
    if (type == null || !CSV.includes(type)) {
      return ImportBody.Form.JSON;
    }
    var charset = type.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw new BadBody(List.of(new Fault("", "must be UTF-8, not " + charset)));
    }
    return ImportBody.Form.CSV;
  }

  private static boolean isTrue(@Nullable String dryRun) {
    if (dryRun == null || dryRun.equals("false")) {
      return false;
    }
    if (dryRun.equals("true")) {
      return true;
    }
    throw new IllegalArgumentException("dryRun must be true or false");
  }
}
