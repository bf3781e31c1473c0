package org.partnershiphub.events.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.schedule.Fold;

/** One thing to change about a series; several make a change set. */
public sealed interface Edit {

  /** The words for the kinds, also on the wire. */
  enum Kind {
    MOVE_ALL,
    MOVE_ONE,
    CANCEL_ONE,
    REINSTATE_ONE,
    ADD_DATE,
    RETITLE,
    REPLACE,
    AGENDA,
    END,
    AUDIENCE,
    /** The clocks' rules changed, not the wall clock; told, never asked for. */
    CLOCKS
  }

  Kind kind();

  /**
   * All that have not begun, from this first start on; what is null stays.
   *
   * @param startsLocal the first start of the new plan
   */
  record MoveAll(
      LocalDateTime startsLocal,
      @Nullable ZoneId zone,
      @Nullable Integer durationMinutes,
      @Nullable Rule rule)
      implements Edit {
    @Override
    public Kind kind() {
      return Kind.MOVE_ALL;
    }
  }

  record MoveOne(
      LocalDateTime original,
      LocalDateTime startsLocal,
      @Nullable ZoneId zone,
      @Nullable Fold fold,
      @Nullable Integer durationMinutes)
      implements Edit {
    @Override
    public Kind kind() {
      return Kind.MOVE_ONE;
    }
  }

  record CancelOne(LocalDateTime original) implements Edit {
    @Override
    public Kind kind() {
      return Kind.CANCEL_ONE;
    }
  }

  record ReinstateOne(LocalDateTime original) implements Edit {
    @Override
    public Kind kind() {
      return Kind.REINSTATE_ONE;
    }
  }

  record AddDate(LocalDateTime startsLocal) implements Edit {
    @Override
    public Kind kind() {
      return Kind.ADD_DATE;
    }
  }

  /**
   * @param original of one occurrence; of all when null
   * @param title null to have the series' own again, for one occurrence
   */
  record Retitle(@Nullable LocalDateTime original, @Nullable String title, boolean cosmetic)
      implements Edit {
    @Override
    public Kind kind() {
      return Kind.RETITLE;
    }
  }

  /** Another place; as {@link Retitle}. */
  record Replace(@Nullable LocalDateTime original, @Nullable String place, boolean cosmetic)
      implements Edit {
    @Override
    public Kind kind() {
      return Kind.REPLACE;
    }
  }

  record Agenda(@Nullable String agenda) implements Edit {
    @Override
    public Kind kind() {
      return Kind.AGENDA;
    }
  }

  /** No occurrence after this day. */
  record End(LocalDate lastDay) implements Edit {
    @Override
    public Kind kind() {
      return Kind.END;
    }
  }

  record AudienceOf(Addressees audience) implements Edit {
    @Override
    public Kind kind() {
      return Kind.AUDIENCE;
    }
  }
}
