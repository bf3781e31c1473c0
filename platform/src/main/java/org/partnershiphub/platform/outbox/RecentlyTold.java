package org.partnershiphub.platform.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids of facts told lately by this instance. A busy aggregate commits again before its told
 * facts are taken out; this spares most of the repeats that would come of it.
 */
final class RecentlyTold {

  private static final int REMEMBERED = 50_000;

  private final Set<String> ids =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  boolean contains(String fact) {
    return ids.contains(fact);
  }

  void add(String fact) {
    ids.add(fact);
  }
}
