package org.partnershiphub.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives out tokens: who somebody is, and the roles that come with the token. */
final class Tokens {
  static final String AUDIENCE = "partnership-hub";
  static final Duration VALID = Duration.ofHours(12);
  private static final Pattern PERSON = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  private final String issuer;
  private final RSAKey key;
  private final Map<String, List<String>> roles;
  private final InstantSource clock;

  /**
   * @param roles the roles of the people who have any
   */
  Tokens(String issuer, RSAKey key, Map<String, List<String>> roles, InstantSource clock) {
    this.issuer = issuer;
    this.key = key;
    this.roles = Map.copyOf(roles);
    this.clock = clock;
  }

  String issuer() {
    return issuer;
  }

  /** A signed token for a person, who need not be one of the cast: people come later, too. */
  String tokenFor(String person) {
    if (!PERSON.matcher(person).matches()) {
      throw new IllegalArgumentException("Say whose token you want: person=p181");
    }
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(person)
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALID)))
            .claim("roles", rolesOf(person))
            .build();
    return signed(claims);
  }

  /** A directory of an agency is nobody of the cast: {@code directory:az-dcs}. */
  private List<String> rolesOf(String person) {
    return person.startsWith("directory:")
        ? List.of("DIRECTORY")
        : roles.getOrDefault(person, List.of());
  }

  private String signed(JWTClaimsSet claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException unusable) {
      throw new IllegalStateException("The signing key cannot sign", unusable);
    }
    return token.serialize();
  }

  /** The public half of the key. */
  Map<String, Object> keys() {
    return new JWKSet(key.toPublicJWK()).toJSONObject();
  }
}
