package org.partnershiphub.notification.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Fact;

/** What we tell of what people want. */
public sealed interface PreferenceFact extends Fact {

  /**
   * A person wants to hear otherwise than before.
   *
   * @param choices all their wishes from now on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PreferenceChanged(
      PersonId person,
      List<Choice> choices,
      @Nullable LocalDate pausedUntil,
      @Nullable ZoneId zone,
      @Nullable Language language,
      Rhythm digest)
      implements PreferenceFact {}

  @Override
  default String type() {
    return switch (this) {
      case PreferenceChanged fact -> "notification.preference-changed.v1";
    };
  }

  @Override
  default String key() {
    return switch (this) {
      case PreferenceChanged fact -> fact.person().value();
    };
  }
}
