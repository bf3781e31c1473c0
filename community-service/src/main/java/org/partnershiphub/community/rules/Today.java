package org.partnershiphub.community.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.community.partners.Affiliation;
import org.springframework.stereotype.Component;

/** The partnership's calendar: which day it is, by its own zone. */
@Component
public class Today {

  private final Clock clock;
  private final CommunitySettings settings;

  public Today(Clock clock, CommunitySettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  public LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  /** Those of these affiliations that are current today. */
  public List<Affiliation> current(List<Affiliation> all) {
    return all.stream().filter(it -> it.isCurrent(date())).toList();
  }

  public Instant instant() {
    return clock.instant();
  }
}
