package org.partnershiphub.notification.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.partnershiphub.notification.push.Device.Keys;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Fault;
import org.springframework.stereotype.Component;

/** Looks whether a device can be pushed to, before it is kept. */
@Component
public final class Enrolment {

  private static final int LONGEST = 1_000;
  private static final int AUTH = 16;

  private final OutboundGuard guard;

  Enrolment(OutboundGuard guard) {
    this.guard = guard;
  }

  /** What can be pushed to. */
  public record Checked(URI endpoint, Keys keys) {}

  /**
   * @throws BadBody with everything that is wrong
   */
  public Checked check(@Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
    var faults = new ArrayList<Fault>();
    var target = endpoint(endpoint, faults);
    octets("/keys/p256dh", p256dh, Enrolment::isPoint, "must be a public key of P-256", faults);
    octets("/keys/auth", auth, it -> it.length == AUTH, "must be 16 octets", faults);
    if (!faults.isEmpty() || target == null || p256dh == null || auth == null) {
      throw new BadBody(List.copyOf(faults));
    }
    return new Checked(target, new Keys(p256dh, auth));
  }

  private @Nullable URI endpoint(@Nullable String text, List<Fault> faults) {
    try {
      if (text != null && text.length() <= LONGEST) {
        var target = new URI(text);
        if (guard.allows(target)) {
          return target;
        }
      }
    } catch (URISyntaxException e) {
      // It is said below.
    }
    faults.add(new Fault("/endpoint", "must be the https address of a public push service"));
    return null;
  }

  private static void octets(
      String pointer,
      @Nullable String text,
      Predicate<byte[]> fits,
      String must,
      List<Fault> faults) {
    try {
      if (text != null && fits.test(Base64.getUrlDecoder().decode(text))) {
        return;
      }
    } catch (IllegalArgumentException notBase64) {
      // It is said below.
    }
    faults.add(new Fault(pointer, must + ", as base64url"));
  }

  private static boolean isPoint(byte[] octets) {
    try {
      Curve.read(octets);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
