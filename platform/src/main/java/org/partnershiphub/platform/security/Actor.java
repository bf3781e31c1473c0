package org.partnershiphub.platform.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/**
 * Who is asking, as the token says: a controller takes it as an argument.
 *
 * @param person the token's subject; {@code anonymous} on an open path without a token
 */
public record Actor(String person, Set<String> roles) {

  public static final Actor ANONYMOUS = new Actor("anonymous", Set.of());

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean hasAny(String... wanted) {
    return List.of(wanted).stream().anyMatch(roles::contains);
  }

  public boolean is(String id) {
    return person.equals(id);
  }

  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }

  /** The actor of the current request. */
  public static Mono<Actor> current() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .map(Actor::of)
        .defaultIfEmpty(ANONYMOUS);
  }

  static Actor of(Authentication authentication) {
    if (!(authentication.getPrincipal() instanceof Jwt token) || token.getSubject() == null) {
      return ANONYMOUS;
    }
    var roles = token.getClaimAsStringList("roles");
    return new Actor(token.getSubject(), roles == null ? Set.of() : Set.copyOf(roles));
  }
}
