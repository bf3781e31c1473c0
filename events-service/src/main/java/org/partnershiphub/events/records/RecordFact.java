package org.partnershiphub.events.records;

import org.partnershiphub.platform.change.Fact;

/** What we tell about a record: ids, counts and words of ours, never what people wrote. */
public interface RecordFact extends Fact {

  MeetingRef of();

  @Override
  default String key() {
    return of().key();
  }
}
