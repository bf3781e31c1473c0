package org.partnershiphub.platform.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets in whoever has a valid token; but a role of machines goes where its work is, and nowhere
 * else, whatever other roles the token carries.
 */
final class Confinement implements ReactiveAuthorizationManager<AuthorizationContext> {

  private final Map<String, PathPattern> paths = new HashMap<>();

  Confinement(Map<String, String> byRole) {
    byRole.forEach((role, path) -> paths.put(role, PathPatternParser.defaultInstance.parse(path)));
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    var path = context.getExchange().getRequest().getPath().pathWithinApplication();
    return authentication
        .map(it -> it.isAuthenticated() && admits(Actor.of(it), path))
        .defaultIfEmpty(false)
        .map(AuthorizationDecision::new);
  }

  private boolean admits(Actor actor, PathContainer path) {
    return paths.entrySet().stream()
        .filter(it -> actor.has(it.getKey()))
        .allMatch(it -> it.getValue().matches(path));
  }
}
