package org.partnershiphub.notification.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who we are, to push services (RFC 8292). */
final class Vapid {

  private static final Duration LASTING = Duration.ofHours(12);
  private static final Duration RENEWED_BEFORE = Duration.ofHours(1);

  private final ECKey key;
  private final String publicKey;
  private final String subject;
  private final Clock world;
  private final Map<String, Signed> byOrigin = new ConcurrentHashMap<>();

  private record Signed(String header, Instant until) {}

  /**
   * @param world push services do not live by {@code hub.now}
   */
  Vapid(String key, String subject, Clock world) {
    try {
      this.key = ECKey.parse(key);
      if (!Curve.P_256.equals(this.key.getCurve()) || !this.key.isPrivate()) {
        throw new IllegalArgumentException("hub.notification.push.key must be a P-256 key pair");
      }
      this.publicKey =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  org.partnershiphub.notification.push.Curve.write(this.key.toECPublicKey()));
    } catch (ParseException | JOSEException e) {
      // Its message would repeat the key.
      throw new IllegalArgumentException("hub.notification.push.key must be a JWK");
    }
    this.subject = subject;
    this.world = world;
  }

  /** What a browser subscribes with. */
  String publicKey() {
    return publicKey;
  }

  /** The Authorization for one push service. */
  String header(URI endpoint) {
    var origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    var now = world.instant();
    return byOrigin
        .compute(
            origin,
            (it, signed) ->
                signed != null && signed.until().isAfter(now) ? signed : sign(origin, now))
        .header();
  }

  private Signed sign(String origin, Instant now) {
    var end = now.plus(LASTING);
    var claims =
        new JWTClaimsSet.Builder()
            .audience(origin)
            .expirationTime(Date.from(end))
            .subject(subject)
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build(), claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The key was tried at the start", e);
    }
    return new Signed(
        "vapid t=" + token.serialize() + ", k=" + publicKey, end.minus(RENEWED_BEFORE));
  }
}
