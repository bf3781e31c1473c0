package org.partnershiphub.events.records.actions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.ActionSearch.Mark;
import org.partnershiphub.platform.web.Window;

/** Places in lists of actions, as cursors. */
final class Marks {

  private Marks() {}

  static String key(Action it) {
    return it.task().dueOn() + "|" + it.id();
  }

  static @Nullable Mark of(Window window) {
    var key = window.after();
    if (key == null) {
      return null;
    }
    var bar = key.indexOf('|');
    try {
      return new Mark(
          LocalDate.parse(key.substring(0, Math.max(bar, 0))),
          new ActionId(key.substring(bar + 1)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "after must be a cursor that an earlier answer gave as next", e);
    }
  }
}
