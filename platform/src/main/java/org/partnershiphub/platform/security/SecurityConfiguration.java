package org.partnershiphub.platform.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.web.ProblemResponses;
import org.partnershiphub.platform.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * Everything needs a valid token, but for health, metrics, the API's description and the paths that
 * a service lists in {@code hub.security.open-paths} (with {@code GET} before one, it is open for
 * reading alone); a role in {@code hub.security.confined-roles} opens its own paths and no other.
 */
@AutoConfiguration(after = ReactiveOAuth2ResourceServerAutoConfiguration.class)
@EnableWebFluxSecurity
class SecurityConfiguration {

  private static final ProblemDetail SIGN_IN_NEEDED =
      Problems.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "A valid access token is needed.");
  private static final ProblemDetail NOT_ALLOWED =
      Problems.of(HttpStatus.FORBIDDEN, "not-allowed", "You may not do this.");
  private static final ProblemDetail NOT_A_PATH =
      Problems.of(
          HttpStatus.BAD_REQUEST, "invalid-request", "The path or a header cannot be read.");
  private static final String READING = "GET ";
  private static final List<String> ALWAYS_OPEN =
      List.of("/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**");

  @Bean
  SecurityWebFilterChain securityWebFilterChain(
      ServerHttpSecurity http,
      ProblemResponses problems,
      Confinement confinement,
      @Value("${hub.security.open-paths:}") List<String> openPaths) {
    ServerAuthenticationEntryPoint signInNeeded =
        (exchange, error) -> problems.write(exchange, SIGN_IN_NEEDED);
    ServerAccessDeniedHandler notAllowed =
        (exchange, error) -> problems.write(exchange, NOT_ALLOWED);
    var open =
        Stream.concat(ALWAYS_OPEN.stream(), openPaths.stream())
            .filter(it -> !it.isBlank())
            .map(SecurityConfiguration::open);
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .authorizeExchange(
            paths ->
                paths
                    .matchers(open.toArray(ServerWebExchangeMatcher[]::new))
                    .permitAll()
                    .anyExchange()
                    .access(confinement))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(signInNeeded)
                    .accessDeniedHandler(notAllowed))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(signInNeeded).accessDeniedHandler(notAllowed))
        .build();
  }

  private static ServerWebExchangeMatcher open(String entry) {
    var path = entry.strip();
    if (!path.startsWith(READING)) {
      return ServerWebExchangeMatchers.pathMatchers(path);
    }
    var read = path.substring(READING.length()).strip();
    return ServerWebExchangeMatchers.matchers(
        ServerWebExchangeMatchers.pathMatchers(HttpMethod.GET, read),
        ServerWebExchangeMatchers.pathMatchers(HttpMethod.HEAD, read));
  }

  @Bean
  Confinement confinement(Environment settings) {
    return new Confinement(
        Binder.get(settings)
            .bind("hub.security.confined-roles", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()));
  }

  /** What the firewall turns away (an encoded slash, a zero byte) gets an answer like all else. */
  @Bean
  ServerExchangeRejectedHandler rejectedExchanges(ProblemResponses problems) {
    return (exchange, error) -> problems.write(exchange, NOT_A_PATH);
  }

  @Bean
  WebFluxConfigurer actorArgument() {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new ActorArgument());
      }
    };
  }

  @Bean
  CauseFilter causeFilter(Ids ids) {
    return new CauseFilter(ids);
  }
}
