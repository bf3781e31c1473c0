package org.partnershiphub.notification.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.mail.Letters;
import org.partnershiphub.notification.mail.Specimen;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.OfSession;
import org.partnershiphub.notification.words.Words;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes the letter of a notice with other words. Nothing is sent, and nothing is kept. */
public final class Rehearsing {

  private final Notices notices;
  private final Knowledge knowledge;
  private final Letters letters;
  private final InstantSource clock;

  Rehearsing(Notices notices, Knowledge knowledge, Letters letters, InstantSource clock) {
    this.notices = notices;
    this.knowledge = knowledge;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Empty when there is no such notice, or no letter to write of it: what is asked of an address,
   * whose link is for its owner alone; a digest, which is made of its parts; somebody forgotten.
   */
  public Mono<Specimen> of(NoticeId notice, Words words) {
    return Mono.fromCallable(() -> specimen(notice, words))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty);
  }

  private Optional<Specimen> specimen(NoticeId id, Words words) {
    return notices.threads(List.of(id)).stream()
        .filter(it -> it.id().equals(id))
        .filter(it -> it.id().kind() != NoticeKind.DIGEST && !it.id().kind().toOtherAddress())
        .findFirst()
        .flatMap(it -> specimen(it, words));
  }

  private Optional<Specimen> specimen(Notice notice, Words words) {
    var now = clock.instant();
    var few = List.of(notice);
    var known = knowledge.of(few, knowledge.wishes(few), now);
    var person = known.people().get(notice.id().person());
    return person == null || person.standing() == Standing.FORGOTTEN || !heardOf(notice, known)
        ? Optional.empty()
        : Optional.of(letters.specimen(notice, known, person, words, now));
  }

  /** As it is looked at before sending: of what is still on its way there is no letter yet. */
  private static boolean heardOf(Notice notice, Known known) {
    var cards = known.meetings();
    var mentioned = notice.matter().mentions().all(MeetingId.class);
    return mentioned.allMatch(cards::containsKey)
        && switch (notice.matter()) {
          case OfMeeting about -> {
            var card = cards.get(about.meeting());
            yield card != null && card.heardOf(about.version());
          }
          case OfSession about -> {
            var card = cards.get(about.subject());
            yield card != null && card.heardOf(card.version());
          }
          default -> true;
        };
  }
}
