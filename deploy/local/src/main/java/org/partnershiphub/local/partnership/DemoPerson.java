package org.partnershiphub.local.partnership;

import java.util.List;

/** A person of the invented cast, as far as signing in and importing need to know. */
public record DemoPerson(
    String personId,
    String displayName,
    String email,
    String organisationId,
    String organisationKind,
    String jobTitle,
    List<String> workforceRoles,
    String seniority,
    String zone,
    String affiliatedFrom) {

  /** The roles that this person's token carries. */
  public List<String> tokenRoles() {
    return workforceRoles.stream()
        .filter(role -> role.equals("ADMINISTRATOR") || role.equals("COORDINATOR"))
        .toList();
  }
}
