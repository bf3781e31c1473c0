package org.partnershiphub.notification.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.Letters;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.QuietHours;
import reactor.core.publisher.Mono;

/**
 * Delivers a batch: looks again, writes the letters, sends the mails, and records what became of
 * each. A crash anywhere brings the batch again; what is settled is passed over, and what may have
 * gone out is known to have been on its way.
 */
public final class Courier {

  private final Notices notices;
  private final Knowledge knowledge;
  private final Letters letters;
  private final InFlight inFlight;
  private final Carrier carrier;
  private final Settling settling;
  private final Planning planning;
  private final Tokens tokens;
  private final Places places;
  private final News news;
  private final Digests digests;
  private final KindRules rules;
  private final QuietHours quiet;
  private final DeliverySettings settings;
  private final InstantSource clock;

  Courier(
      Notices notices,
      Knowledge knowledge,
      Letters letters,
      InFlight inFlight,
      Carrier carrier,
      Settling settling,
      Planning planning,
      Tokens tokens,
      Places places,
      News news,
      KindRules rules,
      QuietHours quiet,
      DeliverySettings settings,
      InstantSource clock) {
    this.notices = notices;
    this.knowledge = knowledge;
    this.letters = letters;
    this.inFlight = inFlight;
    this.carrier = carrier;
    this.settling = settling;
    this.planning = planning;
    this.tokens = tokens;
    this.places = places;
    this.news = news;
    this.digests = new Digests(notices, planning);
    this.rules = rules;
    this.quiet = quiet;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Fails with {@link MailServerAway} when mails are left that nobody took; everything else of the
   * batch is done then. Works on the subscriber's thread.
   */
  public Mono<Void> deliver(Collection<Parcel> parcels) {
    return Mono.fromCallable(() -> send(parcels))
        .flatMap(sent -> settling.tell(sent).then(Mono.fromRunnable(() -> finish(sent))));
  }

  private Sent send(Collection<Parcel> parcels) {
    var placed = places.of(parcels);
    var byNotice = new LinkedHashMap<NoticeId, Parcel>();
    placed.forEach(parcel -> byNotice.putIfAbsent(parcel.notice(), parcel));
    var lanes = new HashSet<Integer>();
    byNotice.values().forEach(parcel -> lanes.add(parcel.lane()));
    recover(lanes);
    var now = clock.instant();
    var shown = new HashSet<NoticeId>();
    var ended = new ArrayList<News.Step>();
    var packed = pack(digests.complete(byNotice), shown, ended, now);
    var mails = packed.stream().filter(Packed::mailed).toList();
    if (mails.isEmpty()) {
      return new Sent(placed, shown, ended, packed, mails, List.of(), null, clock.instant());
    }
    var flight = inFlight.begin(onTheirWay(mails), Math.min(carrier.atOnce(), mails.size()));
    var carried =
        carrier.carry(
            mails.stream().map(Packed::requiredMail).toList(),
            at -> flight.taken(mails.get(at).notice().id()));
    return new Sent(placed, shown, ended, packed, mails, carried, flight, clock.instant());
  }

  private void finish(Sent sent) {
    sent.shown().addAll(settling.record(sent));
    var told = news.went(sent.ended());
    places.done(sent.parcels(), sent.shown());
    told.await();
    if (sent.flight() != null) {
      sent.flight().end();
    }
    sent.complain();
  }

  private void recover(Set<Integer> lanes) {
    var left = inFlight.leftIn(lanes);
    if (!left.nothing()) {
      notices.taken(left.taken());
      notices.interrupted(left.perhaps());
      inFlight.known(lanes);
    }
  }

  private List<Packed> pack(
      Map<NoticeId, Parcel> parcels, Set<NoticeId> shown, List<News.Step> ended, Instant now) {
    var threads = new HashMap<String, List<Notice>>();
    var wanted = new ArrayList<Notice>(parcels.size());
    var settled = new ArrayList<Notice>();
    for (var notice : notices.threads(parcels.keySet())) {
      threads.computeIfAbsent(notice.id().thread(), it -> new ArrayList<>(2)).add(notice);
      if (parcels.containsKey(notice.id())) {
        (notice.settled() ? settled : wanted).add(notice);
        if (notice.progress().inInbox()) {
          shown.add(notice.id());
        }
      }
    }
    passed(settled);
    settled.forEach(
        it -> ended.add(News.Step.repeated(it, threads.getOrDefault(it.id().thread(), List.of()))));
    var wishes = knowledge.wishes(wanted);
    Known known = knowledge.of(wanted, wishes, now);
    var twins = twins(wanted, known);
    var related = related(wanted, known);
    var timeliness = new Timeliness(known, wishes, rules, quiet, now);
    var look = new Look(known, now, settings.patience(), timeliness, tokens);
    var packing = new Packing(look, letters.desk(known, now));
    var packed = new ArrayList<Packed>(wanted.size());
    for (var notice : wanted) {
      var verdict =
          look.again(
              notice,
              new Threads(
                  threads.getOrDefault(notice.id().thread(), List.of()),
                  twins.getOrDefault(notice.id(), List.of()),
                  related.getOrDefault(notice.id(), List.of())));
      var parcel = parcels.get(notice.id());
      if (parcel != null) {
        packed.add(packing.pack(notice, parcel, verdict));
      }
    }
    passOn(packed);
    var filled = digests.fill(packed, packing);
    digests.plan(filled, known.people());
    return filled;
  }

  /** A repeat of what came to its end before may have brought back what must not be kept. */
  private void passed(List<Notice> settled) {
    if (!settled.isEmpty()) {
      var matters = settled.stream().collect(Collectors.toMap(Notice::id, Notice::matter));
      settling.mailed(matters.keySet(), matters);
    }
  }

  /** What the same human was told under other ids; for nearly everybody there are none. */
  private Map<NoticeId, List<Notice>> twins(List<Notice> wanted, Known known) {
    var others = new HashMap<NoticeId, NoticeId>();
    for (var notice : wanted) {
      var card = known.people().get(notice.id().person());
      if (card != null && !card.past().merged().isEmpty()) {
        knowledge
            .idsOf(notice.id().person())
            .forEach(it -> others.put(notice.to(it).id(), notice.id()));
        others.remove(notice.id());
      }
    }
    var twins = new HashMap<NoticeId, List<Notice>>();
    if (!others.isEmpty()) {
      for (var twin : notices.threads(others.keySet())) {
        var of = others.get(twin.id());
        if (of != null) {
          twins.computeIfAbsent(of, it -> new ArrayList<>(1)).add(twin);
        }
      }
    }
    return twins;
  }

  /** What a person was told of another subject that has a say; for nearly all there is none. */
  private Map<NoticeId, List<Notice>> related(List<Notice> wanted, Known known) {
    var others = new HashMap<NoticeId, NoticeId>();
    for (var notice : wanted) {
      var subject = relatedSubject(notice, known);
      if (subject != null && !subject.equals(notice.id().subject())) {
        var id = notice.id();
        others.put(id, new NoticeId(id.person(), subject, 0, id.kind()));
      }
    }
    if (others.isEmpty()) {
      return Map.of();
    }
    var threads =
        notices.threads(others.values()).stream().collect(groupingBy(it -> it.id().thread()));
    var related = new HashMap<NoticeId, List<Notice>>();
    others.forEach(
        (notice, other) -> related.put(notice, threads.getOrDefault(other.thread(), List.of())));
    return related;
  }

  private static @Nullable String relatedSubject(Notice notice, Known known) {
    var invitation = notice.matter().invitation();
    if (invitation == null) {
      return null;
    }
    var card = known.meetings().get(invitation);
    var before = card == null ? null : card.continues();
    return notice.id().kind() == NoticeKind.MEETING_SCHEDULED && before != null
        ? before.value()
        : invitation.value();
  }

  /** Under the other id first: a crash in between repeats it, and repeats change nothing. */
  private void passOn(List<Packed> packed) {
    planning.plan(
        packed.stream()
            .filter(it -> it.verdict() instanceof Verdict.PassOn && !it.takenBefore())
            .map(it -> it.notice().to(((Verdict.PassOn) it.verdict()).survivor()))
            .toList());
  }

  private static Map<Integer, List<NoticeId>> onTheirWay(List<Packed> mails) {
    var byLane = new HashMap<Integer, List<NoticeId>>();
    mails.forEach(
        it ->
            byLane
                .computeIfAbsent(it.parcel().lane(), lane -> new ArrayList<>())
                .add(it.notice().id()));
    return byLane;
  }
}
