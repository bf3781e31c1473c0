package org.partnershiphub.local.signin;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.local.partnership.DemoPerson;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.LocalHttp;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** The issuer's endpoints: discovery, keys, tokens, and a page for people. */
public final class SignIn {
  private final Tokens tokens;
  private final SignInPages pages;

  private SignIn(Tokens tokens, SignInPages pages) {
    this.tokens = tokens;
    this.pages = pages;
  }

  /**
   * Starts the issuer. Its address is part of every token, so the port is a fixed one.
   *
   * @param folder where the signing key is kept
   */
  public static LocalHttp start(Path folder, int port, List<DemoPerson> people, InstantSource clock)
      throws IOException {
    var roles =
        people.stream().collect(Collectors.toMap(DemoPerson::personId, DemoPerson::tokenRoles));
    var tokens = new Tokens(issuer(port), SigningKey.of(folder), roles, clock);
    var signIn = new SignIn(tokens, new SignInPages(people, tokens));
    return LocalHttp.start("sign-in", port, signIn::routes);
  }

  /** The issuer's name, which is its address. */
  public static String issuer(int port) {
    return "http://127.0.0.1:" + port;
  }

  private void routes(HttpServerRoutes routes) {
    routes
        .get("/", (request, response) -> LocalHttp.answer(response, pages::cast))
        .post("/", (request, response) -> form(request, response, this::page))
        .get(
            "/.well-known/openid-configuration",
            (request, response) -> LocalHttp.answer(response, () -> Answer.json(discovery())))
        .get(
            "/jwks",
            (request, response) -> LocalHttp.answer(response, () -> Answer.json(tokens.keys())))
        .post("/token", (request, response) -> form(request, response, this::token));
  }

  private static Mono<Void> form(
      HttpServerRequest request,
      HttpServerResponse response,
      Function<Map<String, String>, Answer> work) {
    return request
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("")
        .flatMap(body -> LocalHttp.answer(response, () -> work.apply(LocalHttp.form(body))));
  }

  private Answer page(Map<String, String> form) {
    return pages.token(form.getOrDefault("person", ""));
  }

  /** The person stands in {@code person}, or where usual clients put a name. */
  private Answer token(Map<String, String> form) {
    var person =
        Stream.of("person", "username", "client_id")
            .map(field -> form.getOrDefault(field, ""))
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
    try {
      return Answer.json(
          Map.of(
              "access_token", tokens.tokenFor(person),
              "token_type", "Bearer",
              "expires_in", Tokens.VALID.toSeconds()));
    } catch (IllegalArgumentException nobody) {
      return Answer.json(
          HttpResponseStatus.BAD_REQUEST,
          Map.of(
              "error", "invalid_grant", "error_description", String.valueOf(nobody.getMessage())));
    }
  }

  private Map<String, Object> discovery() {
    var issuer = tokens.issuer();
    return Map.of(
        "issuer", issuer,
        "jwks_uri", issuer + "/jwks",
        "token_endpoint", issuer + "/token",
        "grant_types_supported", List.of("client_credentials", "password"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "token_endpoint_auth_methods_supported", List.of("none"));
  }
}
