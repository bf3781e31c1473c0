package org.partnershiphub.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphub.local.partnership.PartnershipData;
import org.partnershiphub.local.web.LocalHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class SignInTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;
  private LocalHttp signIn;

  @BeforeEach
  void start() throws IOException {
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    signIn = open();
  }

  @AfterEach
  void stop() {
    signIn.close();
  }

  private LocalHttp open() throws IOException {
    return SignIn.start(folder, port, PartnershipData.read().people(), CLOCK);
  }

  @Test
  void a_token_is_accepted_by_whoever_follows_the_discovery_document() throws Exception {
    var claims = verified(token("person=p181"));

    assertThat(claims.getSubject()).isEqualTo("p181");
    assertThat(claims.getStringListClaim("roles")).containsExactly("COORDINATOR");
  }

  @Test
  void roles_are_those_of_the_cast() throws Exception {
    assertThat(roles("person=p180")).containsExactly("ADMINISTRATOR");
    assertThat(roles("grant_type=password&username=p182")).containsExactly("COORDINATOR");
    assertThat(roles("grant_type=client_credentials&client_id=p023")).isEmpty();
    assertThat(roles("person=somebody-new")).isEmpty();
    assertThat(roles("grant_type=client_credentials&client_id=directory:az-dcs"))
        .containsExactly("DIRECTORY");
  }

  @Test
  void nobody_gets_no_token() throws Exception {
    for (var form : List.of("", "person=", "person=%3Cscript%3E", "person=" + "x".repeat(81))) {
      var refused = post("/token", form);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("invalid_grant");
    }
  }

  @Test
  void a_token_outlives_a_restart_and_the_key_is_the_owners_alone() throws Exception {
    var token = token("person=p181");
    signIn.close();
    signIn = open();

    assertThat(verified(token).getSubject()).isEqualTo("p181");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("signing-key.json"))))
        .isEqualTo("rw-------");
    assertThat(get("/jwks").body()).doesNotContain("\"d\"");
  }

  @Test
  void the_page_lists_the_cast_and_shows_a_token() throws Exception {
    assertThat(get("/").body()).containsSubsequence("p180", "p181", "p182", "p001", "<td>p179");
    var page = post("/", "person=p023");
    assertThat(page.body()).contains("Token for p023", "<textarea", "<label for=\"token\"");
  }

  private List<String> roles(String form) throws Exception {
    return verified(token(form)).getStringListClaim("roles");
  }

  private String token(String form) throws Exception {
    return json(post("/token", form)).get("access_token").stringValue();
  }

  private JWTClaimsSet verified(String token) throws Exception {
    var discovery = json(get("/.well-known/openid-configuration"));
    var keys = URI.create(discovery.get("jwks_uri").stringValue()).toURL();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, JWKSourceBuilder.create(keys).build()));
    var expected = new JWTClaimsSet.Builder().issuer(discovery.get("issuer").stringValue()).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            "partnership-hub", expected, Set.of("sub", "iat", "exp", "roles")));
    assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isNotBlank();
    return processor.process(token, null);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return client.send(
        request(path)
            .POST(BodyPublishers.ofString(form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
