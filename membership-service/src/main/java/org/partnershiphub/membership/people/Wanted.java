package org.partnershiphub.membership.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * Who is looked for among those who work somewhere now; what is absent narrows nothing.
 *
 * @param text beginnings of words of the name
 * @param kind of the employer
 * @param jurisdictionKind of the jurisdiction that it is with
 * @param employer this one
 */
public record Wanted(
    @Nullable String text,
    @Nullable String role,
    @Nullable Seniority seniority,
    Employer.@Nullable Kind kind,
    Place.@Nullable Kind jurisdictionKind,
    @Nullable OrganisationId employer) {

  /** Whether nothing narrows it. */
  public boolean isEverybody() {
    return words().isEmpty() && marks().isEmpty() && employer == null;
  }

  /** The beginnings of words of the name. */
  public List<String> words() {
    return text == null ? List.of() : Folded.words(text);
  }

  /** By what a store finds them, and some others whose affiliations fit only together. */
  public List<String> marks() {
    return Marks.of(this, words());
  }

  /** Every two of the marks; who has these has the marks. */
  public List<String> pairs() {
    return Marks.pairs(marks());
  }

  /** Whether the name is, and one current affiliation is all that is wanted. */
  public boolean isMetBy(Person person) {
    return isCalled(person.finder().words()) && person.current().anyMatch(this::isMetBy);
  }

  private boolean isCalled(List<String> name) {
    return words().stream()
        .allMatch(begun -> name.stream().anyMatch(word -> word.startsWith(begun)));
  }

  private boolean isMetBy(Affiliation it) {
    return (role == null || it.work().workforceRoles().contains(role))
        && (seniority == null || it.work().seniority() == seniority)
        && (kind == null || it.employer().kind() == kind)
        && (jurisdictionKind == null || it.jurisdictionKind() == jurisdictionKind)
        && it.isWith(employer);
  }
}
