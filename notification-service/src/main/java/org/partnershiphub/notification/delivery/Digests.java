package org.partnershiphub.notification.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.Reason;

/**
 * Digests: what a person hears at an hour of their own. Whatever waits for one is judged again with
 * it, and comes to its end with it; a digest that nothing is left for is not sent.
 */
final class Digests {

  /** Of a digest that does not come, its parts are looked at again by themselves. */
  static final Duration AFTER = Duration.ofHours(1);

  private static final String SUBJECT = "digest:";

  private final Notices notices;
  private final Planning planning;

  Digests(Notices notices, Planning planning) {
    this.notices = notices;
    this.planning = planning;
  }

  /** The batch, and with each digest all that waits for it. */
  Map<NoticeId, Parcel> complete(Map<NoticeId, Parcel> parcels) {
    var due = new LinkedHashMap<PersonId, Parcel>();
    parcels.forEach(
        (notice, parcel) -> {
          if (notice.kind() == NoticeKind.DIGEST) {
            due.put(notice.person(), parcel);
          }
        });
    if (due.isEmpty()) {
      return parcels;
    }
    var all = new LinkedHashMap<>(parcels);
    notices
        .waitingFor(due.keySet().stream().map(Notices::inDigest).toList())
        .forEach(
            it -> {
              var parcel = due.get(it.person());
              if (parcel != null) {
                all.putIfAbsent(it, parcel.of(it));
              }
            });
    return all;
  }

  /**
   * For all that no digest of this batch tells. Written down before what waits for them says so: a
   * crash in between repeats both.
   */
  void plan(List<Packed> packed, Map<PersonId, PersonCard> people) {
    var planned = new LinkedHashMap<NoticeId, Notice>();
    var told = new HashSet<NoticeId>();
    packed.forEach(it -> told.addAll(along(it.verdict())));
    for (var it : packed) {
      var hold = it.hold();
      var person = people.get(it.notice().id().person());
      if (hold != null && hold.forDigest() && person != null && !told.contains(it.notice().id())) {
        var digest = digest(it.notice(), person, hold.until());
        planned.putIfAbsent(digest.id(), digest);
      }
    }
    planning.later(planned.values());
  }

  private static Notice digest(Notice first, PersonCard person, Instant due) {
    var day = due.atZone(person.zone()).toLocalDate();
    var id = new NoticeId(person.person(), SUBJECT + day, 1, NoticeKind.DIGEST);
    return Notice.planned(id, new Matter.Digest(day), List.of(), first.origin()).later(due);
  }

  /** Puts into each digest what waits for it. */
  List<Packed> fill(List<Packed> packed, Packing packing) {
    if (packed.stream().noneMatch(Digests::isDigest)) {
      return packed;
    }
    var waiting =
        packed.stream()
            .filter(it -> it.hold() != null && it.hold().forDigest())
            .collect(groupingBy(it -> it.notice().id().person()));
    var filled = new ArrayList<Packed>(packed.size());
    var taken = new HashSet<NoticeId>();
    for (var it : packed) {
      filled.add(isDigest(it) ? filled(it, waiting, packing, taken) : it);
    }
    return filled;
  }

  private static boolean isDigest(Packed it) {
    return it.notice().id().kind() == NoticeKind.DIGEST && it.verdict() instanceof Verdict.Deliver;
  }

  /**
   * Two digests of one person in one batch: the first has it all. Of one that went out before a
   * crash, what was held for a later one since is no part.
   */
  private static Packed filled(
      Packed digest, Map<PersonId, List<Packed>> waiting, Packing packing, Set<NoticeId> taken) {
    var parts =
        waiting.getOrDefault(digest.notice().id().person(), List.of()).stream()
            .filter(it -> !digest.takenBefore() || heldBefore(it, packing.now()))
            .filter(it -> taken.add(it.notice().id()))
            .toList();
    return parts.isEmpty() && !digest.takenBefore()
        ? new Packed(
            digest.notice(), digest.parcel(), new Verdict.Suppress(Reason.NOTHING_LEFT), null, null)
        : packing.digest(digest, parts);
  }

  /** Whether what was held is overdue, as it is when the digest that it waited for has gone. */
  private static boolean heldBefore(Packed it, Instant now) {
    var due = it.notice().progress().due();
    return due != null && !due.isAfter(now.plus(AFTER));
  }

  /** What one letter tells beside its own notice. */
  static Collection<NoticeId> along(@Nullable Verdict verdict) {
    return verdict instanceof Verdict.Deliver deliver ? deliver.along() : List.of();
  }
}
