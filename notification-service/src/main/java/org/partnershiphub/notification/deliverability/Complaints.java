package org.partnershiphub.notification.deliverability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Wishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A reader called a mail unwanted: that is their wish. Whatever can be stopped is stopped, in their
 * preferences, where they see it and can have it back; what is mandatory still comes.
 */
@Component
public class Complaints {

  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

  private final Addresses addresses;
  private final Reports reports;
  private final Wishing wishing;
  private final KindRules rules;
  private final Directory directory;
  private final Tokens tokens;
  private final MeterRegistry meters;

  public Complaints(
      Addresses addresses,
      Reports reports,
      Wishing wishing,
      KindRules rules,
      Directory directory,
      Tokens tokens,
      MeterRegistry meters) {
    this.addresses = addresses;
    this.reports = reports;
    this.wishing = wishing;
    this.rules = rules;
    this.directory = directory;
    this.tokens = tokens;
    this.meters = meters;
  }

  /** It is noted last, so that a crash in between repeats the whole, and a repeat is nothing. */
  public Mono<Void> heard(Report complaint) {
    return Mono.fromCallable(() -> isNew(complaint))
        .subscribeOn(Schedulers.boundedElastic())
        .filter(it -> it)
        .flatMapIterable(it -> concerned(complaint))
        .concatMap(this::stop)
        .then(addresses.hear(List.of(complaint)));
  }

  private boolean isNew(Report complaint) {
    return reports.of(List.of(complaint.person())).stream()
        .noneMatch(it -> it.key().equals(complaint.key()));
  }

  /** The human whose address it is now, under whichever record. */
  private List<PersonCard> concerned(Report complaint) {
    LOG.warn("A reader called the mail of {} unwanted: {}", complaint.notice(), complaint.status());
    meters.counter("hub.complaints", "kind", complaint.notice().kind().name()).increment();
    var next = complaint.person();
    var card = directory.people(List.of(next)).get(next);
    for (int hops = 0; card != null && card.past().mergedInto() != null && hops < 10; hops++) {
      next = card.past().mergedInto();
      card = directory.people(List.of(next)).get(next);
    }
    var address = card == null ? null : card.address();
    return card == null || address == null || !tokens.mark(address).equals(complaint.mark())
        ? List.of()
        : List.of(card);
  }

  private Mono<Void> stop(PersonCard card) {
    return Flux.fromStream(
            Arrays.stream(NoticeKind.values())
                .filter(it -> rules.of(it).mandatory() != Mandatory.ALWAYS))
        .concatMap(kind -> wishing.stop(card.person(), kind))
        .then();
  }
}
