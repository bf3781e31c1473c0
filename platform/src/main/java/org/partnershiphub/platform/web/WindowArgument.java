package org.partnershiphub.platform.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands {@code limit} and {@code after} to controllers that take a {@link Window}. */
final class WindowArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Window.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    var query = exchange.getRequest().getQueryParams();
    return Mono.fromCallable(() -> Window.of(query.getFirst("limit"), query.getFirst("after")));
  }
}
