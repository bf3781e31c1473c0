package org.partnershiphub.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** New ids as UUIDv7 (RFC 9562): later ones sort after earlier ones, also within a millisecond. */
public final class TimeOrderedIds implements Ids {

  private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

  @Override
  public String next() {
    return generator.generate().toString();
  }
}
