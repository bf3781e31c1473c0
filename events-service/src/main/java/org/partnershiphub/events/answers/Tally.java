package org.partnershiphub.events.answers;

import java.util.Collection;
import java.util.EnumMap;

/** How many of those invited have answered what. */
public record Tally(
    long invited, long accepted, long tentative, long declined, long substitute, long silent) {

  static Tally of(long invited, Collection<Answer> answers) {
    var count = new EnumMap<Answer, Long>(Answer.class);
    answers.forEach(it -> count.merge(it, 1L, Long::sum));
    return new Tally(
        invited,
        count.getOrDefault(Answer.ACCEPTED, 0L),
        count.getOrDefault(Answer.TENTATIVE, 0L),
        count.getOrDefault(Answer.DECLINED, 0L),
        count.getOrDefault(Answer.SUBSTITUTE, 0L),
        invited - answers.size());
  }
}
