package org.partnershiphub.notification.deliverability.store;

import java.time.Instant;
import java.util.Collection;
import org.partnershiphub.notification.deliverability.BouncesTold;
import org.partnershiphub.notification.delivery.NotificationFact.BounceClass;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeBounced;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.outbox.Documents;
import reactor.core.publisher.Mono;

/** Bounces as small aggregates, one per notice: written once, told by the relay. */
final class StoredBounces implements BouncesTold {

  private final Aggregates<NoticeId, Returned> returned;

  StoredBounces(Documents documents) {
    this.returned =
        documents.collection(
            "bounces",
            Returned.class,
            NoticeId::parse,
            id -> new IllegalStateException("No bounce of " + id));
  }

  /** A mail that came back, as it is stored. */
  record Returned(String notice, String person, boolean hard, Instant at) {}

  @Override
  public Mono<Void> tell(Collection<Bounced> bounces) {
    return Mono.defer(
        () -> returned.createAll(bounces.stream().map(StoredBounces::draft).toList()).then());
  }

  private static Draft<NoticeId, Returned> draft(Bounced bounce) {
    var notice = bounce.notice();
    var state = new Returned(notice.value(), notice.person().value(), bounce.hard(), bounce.at());
    var fact =
        new NoticeBounced(
            notice.value(),
            notice.person(),
            Channel.MAIL,
            bounce.hard() ? BounceClass.HARD : BounceClass.SOFT,
            bounce.at());
    return new Draft<>(notice, Change.of(state, fact));
  }
}
