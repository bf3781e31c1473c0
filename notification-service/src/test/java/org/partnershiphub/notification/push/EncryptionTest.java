package org.partnershiphub.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Held to the example of RFC 8291, and to a reader of its own. */
class EncryptionTest {

  private static final String TEXT = "When I grow up, I want to be a watermelon";
  private static final String OURS =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String OURS_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String THEIRS =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String BODY =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
          + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
          + "QexSgSxsj_Qulcy4a-fN";

  private static byte[] octets(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  @Test
  void the_example_of_the_standard_comes_out_octet_by_octet() throws Exception {
    var publicKey = Curve.read(octets(OURS));
    var privateKey =
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(
                    new BigInteger(1, octets(OURS_PRIVATE)), publicKey.getParams()));

    var sealed =
        Encryption.seal(
            TEXT.getBytes(UTF_8),
            octets(THEIRS),
            octets(AUTH),
            new KeyPair(publicKey, privateKey),
            octets(SALT));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).isEqualTo(BODY);
  }

  @Test
  void only_the_device_reads_it_and_no_two_are_alike() throws Exception {
    var random = new SecureRandom();
    var device = new PushReader();
    var one = new Encryption(random).seal(TEXT.getBytes(UTF_8), device.point(), device.auth());
    var two = new Encryption(random).seal(TEXT.getBytes(UTF_8), device.point(), device.auth());

    assertThat(device.read(one)).isEqualTo(TEXT);
    assertThat(device.read(two)).isEqualTo(TEXT);
    assertThat(one).isNotEqualTo(two);
    assertThatThrownBy(() -> new PushReader().read(one)).isInstanceOf(Exception.class);
  }

  @Test
  void a_point_is_read_as_it_was_written_and_what_is_none_is_refused() throws Exception {
    for (int i = 0; i < 50; i++) {
      var pair = Curve.pair(new SecureRandom());
      var key = (ECPublicKey) pair.getPublic();
      assertThat(Curve.read(Curve.write(key)).getW()).isEqualTo(key.getW());
      assertThat(((ECPrivateKey) pair.getPrivate()).getParams().getCurve())
          .isEqualTo(key.getParams().getCurve());
    }
    var bent = octets(THEIRS);
    bent[40] ^= 1;
    assertThatThrownBy(() -> Curve.read(bent)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Curve.read(new byte[65])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Curve.read(new byte[64])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_push_service_need_not_take_is_not_sent() throws Exception {
    var device = new PushReader();
    var sealing = new Encryption(new SecureRandom());

    assertThat(sealing.seal(new byte[Encryption.MOST], device.point(), device.auth()))
        .hasSize(4096);
    assertThatThrownBy(
            () -> sealing.seal(new byte[Encryption.MOST + 1], device.point(), device.auth()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
