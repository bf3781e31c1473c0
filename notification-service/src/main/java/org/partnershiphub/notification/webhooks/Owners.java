package org.partnershiphub.notification.webhooks;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.springframework.stereotype.Component;

/** Tells those who registered a webhook that it fails, by mail and in their inbox. */
@Component
class Owners {

  private final Planning planning;

  Owners(Planning planning) {
    this.planning = planning;
  }

  /** Once for each time that it began to fail. */
  void warn(Webhook it, Instant since, Instant offAt) {
    tell(it, since, new Matter.WebhookFails(it.id().value(), host(it), since, offAt, false));
  }

  void off(Webhook it, Because because, Instant now) {
    var gone = because == Because.GONE;
    tell(it, now, new Matter.WebhookFails(it.id().value(), host(it), now, now, gone));
  }

  /** A whole address may let in whoever knows it. */
  private static String host(Webhook it) {
    var host = it.terms().url().getHost();
    return host == null ? "" : host;
  }

  private void tell(Webhook it, Instant at, Matter matter) {
    var id =
        new NoticeId(
            it.owner(), "webhook:" + it.id(), at.getEpochSecond(), NoticeKind.WEBHOOK_FAILING);
    var origin =
        new Notice.Origin("webhook:" + it.id() + ":" + at.getEpochSecond(), "webhook", at, null);
    planning.plan(List.of(Notice.planned(id, matter, List.of(), origin)));
  }
}
