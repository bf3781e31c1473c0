package org.partnershiphub.community.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.partnershiphub.community.rules.Circumstances;

/**
 * What a decision of a group is taken in.
 *
 * @param themes how many themes the group's current cohort has
 */
public record Scene(Instant at, Circumstances now, int themes) {

  public LocalDate today() {
    return now.day();
  }

  public Scene on(LocalDate day) {
    return new Scene(at, new Circumstances(day, now.jurisdictions(), now.terms()), themes);
  }
}
