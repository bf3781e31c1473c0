package org.partnershiphub.notification.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds who is invited among notices that come sorted by thread. */
public final class Invited {

  private final int atOnce;
  private final Consumer<List<Notice>> use;
  private final List<Notice> found = new ArrayList<>();
  private @Nullable Notice last;

  public Invited(int atOnce, Consumer<List<Notice>> use) {
    this.atOnce = atOnce;
    this.use = use;
  }

  public void next(Notice it) {
    if (!it.id().kind().ofInvitation()) {
      return;
    }
    if (last == null || !last.id().thread().equals(it.id().thread())) {
      take();
      last = it;
    } else if (it.id().after(last.id())) {
      last = it;
    }
  }

  public void end() {
    take();
    hand();
  }

  private void take() {
    if (last != null && !last.id().kind().takesAway()) {
      found.add(last);
    }
    last = null;
    if (found.size() >= atOnce) {
      hand();
    }
  }

  private void hand() {
    if (!found.isEmpty()) {
      use.accept(List.copyOf(found));
      found.clear();
    }
  }
}
