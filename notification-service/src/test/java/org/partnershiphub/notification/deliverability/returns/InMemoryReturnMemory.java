package org.partnershiphub.notification.deliverability.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Without a store; it must pass the same exam. */
final class InMemoryReturnMemory implements ReturnMemory {

  private static final Comparator<Apart> LATEST_FIRST =
      Comparator.comparing(Apart::at).thenComparing(Apart::place).reversed();

  private record Row(String messageId, Apart what) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  @Override
  public @Nullable ReturnVerdict verdict(String place, String messageId) {
    var here = rows.get(place);
    return here != null
        ? here.what().cause()
        : rows.values().stream()
            .filter(it -> !messageId.isEmpty() && it.messageId().equals(messageId))
            .map(it -> it.what().cause())
            .findFirst()
            .orElse(null);
  }

  @Override
  public void dealtWith(String place, String messageId, ReturnVerdict verdict, Instant at) {
    rows.put(place, new Row(messageId, new Apart(place, verdict, at)));
  }

  @Override
  public List<Apart> apart(@Nullable After after, int most) {
    return rows.values().stream()
        .map(Row::what)
        .filter(it -> it.cause().refused())
        .filter(
            it ->
                after == null
                    || it.at().isBefore(after.at())
                    || (it.at().equals(after.at()) && it.place().compareTo(after.place()) < 0))
        .sorted(LATEST_FIRST)
        .limit(most)
        .toList();
  }

  @Override
  public void prune(Instant before) {
    rows.values().removeIf(it -> it.what().at().isBefore(before));
  }
}
