package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershiphub.notification.directory.PersonId;

/** Errands without a store; they must pass the same exam. */
public final class InMemoryErrands implements Errands {

  private final Map<String, Errand> errands = new LinkedHashMap<>();
  private final Map<String, Instant> due = new LinkedHashMap<>();
  private final Map<String, List<PersonId>> assigned = new LinkedHashMap<>();

  @Override
  public synchronized void open(Collection<Errand> some, Instant at) {
    for (var errand : some) {
      if (errands.putIfAbsent(errand.id(), errand) == null) {
        due.put(errand.id(), at);
      }
    }
  }

  @Override
  public synchronized List<Errand> due(Instant now, int limit) {
    return due.entrySet().stream()
        .filter(it -> !it.getValue().isAfter(now))
        .map(it -> errands.get(it.getKey()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<PersonId> assign(String errand, Collection<PersonId> people) {
    return assigned.computeIfAbsent(errand, it -> List.copyOf(people));
  }

  @Override
  public synchronized void putOff(String errand, Instant until) {
    due.put(errand, until);
  }

  @Override
  public synchronized void done(String errand) {
    due.remove(errand);
  }

  @Override
  public synchronized void awaken(Addressee addressee, Instant now) {
    due.replaceAll((id, at) -> errands.get(id).to().equals(addressee) ? now : at);
  }
}
