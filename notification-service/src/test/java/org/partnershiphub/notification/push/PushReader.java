package org.partnershiphub.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of RFC 8291, written from the standard alone, step by step. */
public final class PushReader {

  private final KeyPair keys;
  private final byte[] auth = new byte[16];

  public PushReader() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      new SecureRandom().nextBytes(auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] auth() {
    return auth.clone();
  }

  public byte[] point() {
    var out = new ByteArrayOutputStream();
    var w = ((ECPublicKey) keys.getPublic()).getW();
    out.write(4);
    out.writeBytes(fixed(w.getAffineX()));
    out.writeBytes(fixed(w.getAffineY()));
    return out.toByteArray();
  }

  /** As a browser sends it. */
  public String subscription(String endpoint) {
    var text = Base64.getUrlEncoder().withoutPadding();
    return "{\"endpoint\": \"%s\", \"expirationTime\": null, \"keys\": {\"p256dh\": \"%s\", \"auth\": \"%s\"}}"
        .formatted(endpoint, text.encodeToString(point()), text.encodeToString(auth));
  }

  private static byte[] fixed(BigInteger number) {
    var hex = "%064x".formatted(number);
    return new BigInteger("1" + hex, 16).toByteArray().length == 33
        ? Arrays.copyOfRange(new BigInteger("1" + hex, 16).toByteArray(), 1, 33)
        : new byte[32];
  }

  public String read(byte[] body) throws GeneralSecurityException {
    var all = ByteBuffer.wrap(body);
    var salt = new byte[16];
    all.get(salt);
    var size = all.getInt();
    var sender = new byte[all.get()];
    all.get(sender);
    var sealed = new byte[all.remaining()];
    all.get(sealed);
    if (sealed.length > size) {
      throw new GeneralSecurityException("More than one record");
    }
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(key(sender), true);
    var prkKey = hmac(auth, agreement.generateSecret());
    var ikm = hmac(prkKey, "WebPush: info\0".getBytes(US_ASCII), point(), sender, new byte[] {1});
    var prk = hmac(salt, ikm);
    var cek = hmac(prk, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), new byte[] {1});
    var nonce = hmac(prk, "Content-Encoding: nonce\0".getBytes(US_ASCII), new byte[] {1});
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(Arrays.copyOf(cek, 16), "AES"),
        new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
    var padded = cipher.doFinal(sealed);
    var end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new GeneralSecurityException("Not the last record");
    }
    return new String(padded, 0, end, UTF_8);
  }

  private ECPublicKey key(byte[] point) throws GeneralSecurityException {
    var w =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(w, ((ECPublicKey) keys.getPublic()).getParams()));
  }

  private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    for (var part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }
}
