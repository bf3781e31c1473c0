package org.partnershiphub.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * Which mails are on their way in each lane, and which of them a mail server has taken. After a
 * crash those that were taken are not sent again, and of those that may have gone out it is known
 * that they may: whoever may have been invited must hear of it when the invitation is withdrawn.
 */
public interface InFlight {

  /**
   * What predecessors left behind in these lanes. Whoever still sends there can note nothing any
   * more, and so stops.
   */
  Left leftIn(Collection<Integer> lanes);

  /** What was left in these lanes is known now, and need not be kept. */
  void known(Collection<Integer> lanes);

  /**
   * The mails of one batch set off.
   *
   * @param atOnce how many connections carry them
   */
  Flight begin(Map<Integer, List<NoticeId>> byLane, int atOnce);

  /**
   * @param taken those that a mail server took
   * @param perhaps those of which nobody knows
   */
  record Left(List<NoticeId> taken, List<NoticeId> perhaps) {

    public Left {
      taken = List.copyOf(taken);
      perhaps = List.copyOf(perhaps);
    }

    boolean nothing() {
      return taken.isEmpty() && perhaps.isEmpty();
    }
  }

  /** One batch on its way; used by many threads at once. */
  interface Flight {

    /**
     * A mail server has taken this one. When this returns, no crash forgets it.
     *
     * @throws Overtaken when somebody else took the lane over meanwhile
     */
    void taken(NoticeId notice);

    /** All outcomes are recorded. */
    void end();
  }

  /** Somebody else has taken the lane over: what is left of the batch is theirs. */
  final class Overtaken extends RuntimeException {

    public Overtaken() {
      super("Another instance took over the lane of this batch");
    }
  }
}
