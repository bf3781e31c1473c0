package org.partnershiphub.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Expected;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands the version in {@code If-Match} (RFC 9110, 13.1.1) to controllers that take an {@link
 * Expected}.
 */
final class ExpectedArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Expected.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    return Mono.fromCallable(
        () -> expected(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH)));
  }

  private static Expected expected(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return Expected.ANY;
    }
    var tag = header.strip();
    if (!tag.matches("\"\\d{1,18}\"")) {
      throw new IllegalArgumentException("If-Match must be one of our ETags, like \"3\"");
    }
    return new Expected(Long.parseLong(tag.substring(1, tag.length() - 1)));
  }
}
