package org.partnershiphub.notification.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one device alone (RFC 8291, in one record of RFC 8188's aes128gcm). */
final class Encryption {

  /** What a push service must take at least (RFC 8030), without what encryption adds. */
  static final int MOST = 3_993;

  private static final int RECORD = 4_096;
  private static final int SALT = 16;
  private static final int SECRET = 32;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;

  private final SecureRandom random;

  Encryption(SecureRandom random) {
    this.random = random;
  }

  byte[] seal(byte[] text, byte[] p256dh, byte[] auth) {
    try {
      var salt = new byte[SALT];
      random.nextBytes(salt);
      return seal(text, p256dh, auth, Curve.pair(random), salt);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has what this needs", e);
    }
  }

  static byte[] seal(byte[] text, byte[] p256dh, byte[] auth, KeyPair ours, byte[] salt)
      throws GeneralSecurityException {
    if (text.length > MOST) {
      throw new IllegalArgumentException("Too long for a push");
    }
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(Curve.read(p256dh), true);
    var point = Curve.write((ECPublicKey) ours.getPublic());
    var info = joined("WebPush: info\0".getBytes(US_ASCII), p256dh, point);
    var secret = derive(auth, agreement.generateSecret(), info, SECRET);
    var key = derive(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    var nonce = derive(salt, secret, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    var sealed = cipher.doFinal(joined(text, new byte[] {LAST_RECORD}));
    return ByteBuffer.allocate(SALT + 5 + point.length + sealed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) point.length)
        .put(point)
        .put(sealed)
        .array();
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int octets)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, octets));
  }

  private static byte[] joined(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(it -> it.length).sum());
    for (var part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
