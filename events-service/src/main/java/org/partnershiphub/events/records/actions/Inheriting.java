package org.partnershiphub.events.records.actions;

import java.util.Set;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Inheritance;
import org.partnershiphub.events.records.actions.Action.Task;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Passes actions on, a number at a time; what has passed is found no more. */
@Component
class Inheriting implements Inheritance {

  private static final int AT_ONCE = 200;

  private final Actions actions;

  Inheriting(Actions actions) {
    this.actions = actions;
  }

  @Override
  public Mono<Void> pass(PersonId merged, PersonId survivor) {
    if (merged.equals(survivor)) {
      return Mono.empty();
    }
    var theirs = new ActionSearch(Set.of(Holder.of(merged)), null, null, null, true, null, AT_ONCE);
    return actions
        .list(theirs)
        .concatMap(
            it -> actions.change(it.state().id(), action -> action.reassign(to(action, survivor))))
        .count()
        .repeat()
        .takeUntil(passed -> passed == 0)
        .then();
  }

  private static Task to(Action it, PersonId survivor) {
    return new Task(it.task().text(), Holder.of(survivor), it.task().dueOn());
  }
}
