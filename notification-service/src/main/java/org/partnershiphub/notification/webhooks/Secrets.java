package org.partnershiphub.notification.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is posted (Standard Webhooks, {@code v1}). The secret of each webhook follows from
 * that of the deployment, so none is kept anywhere.
 */
public final class Secrets {

  private static final String HMAC = "HmacSHA256";

  private final byte[] root;

  Secrets(String root) {
    this.root = root.getBytes(UTF_8);
  }

  /** As whoever receives is given it: {@code whsec_} and 32 octets in base64. */
  public String of(Webhook webhook) {
    return "whsec_" + Base64.getEncoder().encodeToString(key(webhook.id(), webhook.secret()));
  }

  private byte[] key(WebhookId webhook, int secret) {
    return mac(root, "webhook|" + webhook + "|" + secret);
  }

  /** What is signed: the id of the message, when it is sent, and its body. */
  record Signed(WebhookId webhook, String message, Instant at, String body) {}

  /** One signature for each secret that is valid, separated by spaces. */
  String signatures(Signed what, List<Integer> secrets) {
    var signed = what.message() + "." + what.at().getEpochSecond() + "." + what.body();
    return secrets.stream()
        .map(it -> mac(key(what.webhook(), it), signed))
        .map(it -> "v1," + Base64.getEncoder().encodeToString(it))
        .collect(Collectors.joining(" "));
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}
