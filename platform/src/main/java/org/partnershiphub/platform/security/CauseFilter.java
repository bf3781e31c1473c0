package org.partnershiphub.platform.security;

import org.partnershiphub.platform.fact.Cause;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each request a correlation id that its facts, the facts that they cause, and a problem
 * answer all carry; and says who acts.
 */
final class CauseFilter implements WebFilter, Ordered {

  private final Ids ids;

  CauseFilter(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var correlation = ids.next();
    exchange.getAttributes().put(Cause.class.getName(), correlation);
    exchange.getResponse().getHeaders().set("X-Correlation-Id", correlation);
    return Actor.current()
        .flatMap(
            actor ->
                chain
                    .filter(exchange)
                    .contextWrite(new Cause(correlation, null, actor.person())::in));
  }

  /** After the security filters, which know who asks. */
  @Override
  public int getOrder() {
    return 0;
  }
}
