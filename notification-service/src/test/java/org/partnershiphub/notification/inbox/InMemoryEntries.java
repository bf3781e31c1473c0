package org.partnershiphub.notification.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/** Entries without a store; they must pass the same exam. */
final class InMemoryEntries implements Entries {

  private final Map<NoticeId, Standing> standing = new HashMap<>();

  /** Whether the store is away now. */
  BooleanSupplier away = () -> false;

  void stand(NoticeId notice, int lane, long position) {
    var item =
        new InboxItem(
            notice,
            notice.kind(),
            notice.subject(),
            position,
            "Headline",
            List.of(),
            List.of(),
            Instant.EPOCH,
            null,
            null,
            null);
    standing.putIfAbsent(notice, new Standing(new Spot(notice.person(), lane, position), item));
  }

  Stream<Standing> all() {
    return new ArrayList<>(standing.values()).stream();
  }

  private Stream<Standing> looked() {
    if (away.getAsBoolean()) {
      throw new IllegalStateException("The store is away");
    }
    return all();
  }

  @Override
  public List<InboxItem> of(Collection<NoticeId> notices) {
    return looked().map(Standing::item).filter(it -> notices.contains(it.notice())).toList();
  }

  @Override
  public List<Standing> after(PersonId record, long position, int limit) {
    return looked()
        .filter(it -> it.spot().record().equals(record) && it.spot().position() > position)
        .sorted(Comparator.comparingLong(it -> it.spot().position()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Spot> newest(PersonId record, int limit) {
    return looked()
        .map(Standing::spot)
        .filter(it -> it.record().equals(record))
        .sorted(Comparator.comparingLong(Spot::position).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Spot> beyond(Collection<PersonId> records, long position, int limit) {
    return looked()
        .map(Standing::spot)
        .filter(it -> records.contains(it.record()) && it.position() > position)
        .sorted(Comparator.comparingLong(Spot::position))
        .limit(limit)
        .toList();
  }
}
