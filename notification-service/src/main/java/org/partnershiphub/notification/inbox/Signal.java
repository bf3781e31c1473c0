package org.partnershiphub.notification.inbox;

import org.partnershiphub.notification.notices.NoticeId;

/** What a stream says to its reader. */
public sealed interface Signal {

  /** From here on it is live; whoever loses it before anything came goes on from this cursor. */
  record Opened(String cursor) implements Signal {}

  /** An entry, and the cursor with which a reader goes on after it. */
  record Entry(InboxItem item, String cursor) implements Signal {}

  /** The same human did something with an entry, perhaps on another device. */
  record Marked(NoticeId notice, Mark mark) implements Signal {}

  /** There were marks that this stream could not pass on: look at the list. */
  record Refresh() implements Signal {}

  /** Nothing, so that nobody on the way thinks that the line is dead. */
  record Alive() implements Signal {}
}
