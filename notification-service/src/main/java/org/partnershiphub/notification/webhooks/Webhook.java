package org.partnershiphub.notification.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.partnershiphub.notification.webhooks.WebhookFact.What;
import org.partnershiphub.platform.change.Change;

/**
 * Where facts are posted to for another program.
 *
 * @param owner who registered it, and is told when it fails
 * @param secret which of its secrets signs now, from 1
 * @param former until when the secret before signs as well; null when there is none
 * @param off why it is switched off; null while it is on
 */
public record Webhook(
    WebhookId id,
    Terms terms,
    PersonId owner,
    int secret,
    @Nullable Instant former,
    @Nullable Because off,
    boolean removed) {

  /** So long does whoever receives have to take a new secret into use. */
  private static final Duration BOTH_FOR = Duration.ofDays(1);

  static Change<Webhook> registered(WebhookId id, Terms terms, PersonId owner) {
    var webhook = new Webhook(id, terms, owner, 1, null, null, false);
    return Change.of(webhook, webhook.fact(What.REGISTERED, null));
  }

  private WebhookFact fact(What what, @Nullable Because because) {
    return new WebhookFact.WebhookChanged(id, what, because);
  }

  Change<Webhook> terms(Terms next) {
    present();
    return next.equals(terms)
        ? Change.nothing(this)
        : Change.of(
            new Webhook(id, next, owner, secret, former, off, false), fact(What.CHANGED, null));
  }

  /** The secret before this one signs as well for a day. */
  Change<Webhook> renewed(Instant now) {
    present();
    return Change.of(
        new Webhook(id, terms, owner, secret + 1, now.plus(BOTH_FOR), off, false),
        fact(What.SECRET_RENEWED, null));
  }

  Change<Webhook> switchedOff(Because because) {
    present();
    return off != null
        ? Change.nothing(this)
        : Change.of(
            new Webhook(id, terms, owner, secret, former, because, false),
            fact(What.SWITCHED_OFF, because));
  }

  Change<Webhook> switchedOn() {
    present();
    return off == null
        ? Change.nothing(this)
        : Change.of(
            new Webhook(id, terms, owner, secret, former, null, false),
            fact(What.SWITCHED_ON, null));
  }

  Change<Webhook> removing() {
    present();
    return Change.of(
        new Webhook(id, terms, owner, secret, null, Because.BY_HAND, true),
        fact(What.REMOVED, null));
  }

  private void present() {
    if (removed) {
      throw new WebhookProblem.NoSuchWebhook();
    }
  }

  public boolean on() {
    return off == null && !removed;
  }

  boolean wants(String type) {
    return on() && terms.wants(type);
  }

  /** Which of its secrets sign at a moment, the newest first. */
  List<Integer> signing(Instant now) {
    var both = former != null && now.isBefore(former);
    return IntStream.iterate(
            secret, it -> it >= 1 && it >= (both ? secret - 1 : secret), it -> it - 1)
        .boxed()
        .toList();
  }
}
