package org.partnershiphub.events.answers;

import java.util.Optional;
import org.partnershiphub.platform.seal.Seals;
import org.springframework.stereotype.Component;

/** Opens the links that notification-service has sealed. */
@Component
public class AnswerLinks {

  private final Seals seals;

  AnswerLinks(AnswerPolicy policy) {
    this.seals = new Seals(policy.secret());
  }

  /** What stands behind {@code /api/answers/}. */
  public String token(AnswerLink link) {
    return seals.seal(link.text());
  }

  /** Empty when the token is none of ours. */
  public Optional<AnswerLink> open(String token) {
    return seals.open(token).flatMap(AnswerLink::read);
  }

  /** Tells the pressings of one link from one place from all others, and names neither. */
  public String hand(String token, String address) {
    return seals.mark(token + "|" + address);
  }
}
