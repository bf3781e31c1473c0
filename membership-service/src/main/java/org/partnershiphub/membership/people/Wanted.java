package org.partnershiphub.membership.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * Who is looked for among those who work somewhere now; what is absent narrows nothing.
 *
 * @param text beginnings of words of the name
 * @param employers one of these
 */
public record Wanted(
    @Nullable String text,
    @Nullable String role,
    @Nullable Seniority seniority,
    Employer.@Nullable Kind kind,
    @Nullable Set<OrganisationId> employers) {

  /** By what a store finds them, and some others whose affiliations fit only together. */
  public List<String> facets() {
    return Stream.of(
            role == null ? Stream.<String>empty() : Stream.of(Finder.role(role)),
            Stream.ofNullable(seniority).map(Finder::facet),
            Stream.ofNullable(kind).map(Finder::facet))
        .flatMap(it -> it)
        .toList();
  }

  /** Whether the name is, and one current affiliation is all that is wanted. */
  public boolean isMetBy(Person person) {
    return isCalled(person.finder().words()) && person.current().anyMatch(this::isMetBy);
  }

  private boolean isCalled(List<String> name) {
    return text == null
        || Folded.words(text).stream()
            .allMatch(begun -> name.stream().anyMatch(word -> word.startsWith(begun)));
  }

  /** The same at other employers. */
  public Wanted at(Set<OrganisationId> others) {
    return new Wanted(text, role, seniority, kind, others);
  }

  private boolean isMetBy(Affiliation it) {
    return (role == null || it.work().workforceRoles().contains(role))
        && (seniority == null || it.work().seniority() == seniority)
        && (kind == null || it.employer().kind() == kind)
        && (employers == null || employers.contains(it.employer().organisation()));
  }
}
