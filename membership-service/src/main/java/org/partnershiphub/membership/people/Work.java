package org.partnershiphub.membership.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does there: it belongs to the affiliation, so a change of job leaves it behind. */
public record Work(@Nullable String jobTitle, Seniority seniority, List<String> workforceRoles) {

  public Work {
    workforceRoles = workforceRoles.stream().distinct().sorted().toList();
  }

  Work untitled() {
    return new Work(null, seniority, workforceRoles);
  }
}
