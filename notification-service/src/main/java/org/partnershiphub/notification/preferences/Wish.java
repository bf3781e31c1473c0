package org.partnershiphub.notification.preferences;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.preferences.PreferenceProblem.Unfit;
import org.partnershiphub.notification.preferences.PreferenceProblem.Wrong;
import org.partnershiphub.notification.words.Language;

/** All that a person says they want, before anybody has said yes to it. */
public record Wish(
    List<Choice> choices,
    @Nullable LocalDate pausedUntil,
    @Nullable ZoneId zone,
    @Nullable Language language,
    Rhythm digest) {

  private static final int MOST = 500;
  private static final int LONGEST_PAUSE_YEARS = 1;

  public Wish {
    choices = List.copyOf(choices);
  }

  /**
   * @param today where the person is
   * @throws Unfit naming everything that is wrong
   */
  void check(KindRules rules, LocalDate today) {
    var wrong = new ArrayList<Wrong>();
    if (choices.size() > MOST) {
      wrong.add(new Wrong("/choices", "At most " + MOST + " choices."));
    }
    var seen = new HashSet<Object>();
    for (int i = 0; i < choices.size(); i++) {
      var why = refusal(choices.get(i), rules);
      var twice = !seen.add(place(choices.get(i)));
      if (why != null || twice) {
        wrong.add(new Wrong("/choices/" + i, why == null ? "It is said twice." : why));
      }
    }
    if (pausedUntil != null && !pausedUntil.isAfter(today)) {
      wrong.add(new Wrong("/pausedUntil", "A pause ends on a day that is still to come."));
    }
    if (pausedUntil != null && pausedUntil.isAfter(today.plusYears(LONGEST_PAUSE_YEARS))) {
      wrong.add(new Wrong("/pausedUntil", "A pause lasts a year at most."));
    }
    if (!wrong.isEmpty()) {
      throw new Unfit(wrong);
    }
  }

  private static Object place(Choice it) {
    return new Choice(it.kind(), it.group(), it.channel(), Mode.NOW);
  }

  private static @Nullable String refusal(Choice it, KindRules rules) {
    if (it.kind() != null && rules.of(it.kind()).mandatory() == Mandatory.ALWAYS) {
      return "Notices of the kind " + it.kind() + " are mandatory.";
    }
    if (it.channel() == Channel.INBOX) {
      return "The inbox has everything.";
    }
    return it.channel() == Channel.PUSH && it.mode() == Mode.DIGEST
        ? "A digest comes by mail."
        : null;
  }
}
