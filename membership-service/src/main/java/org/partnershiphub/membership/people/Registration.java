package org.partnershiphub.membership.people;

import static org.partnershiphub.platform.web.CsvColumns.optional;
import static org.partnershiphub.platform.web.CsvColumns.required;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Fingerprint;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.web.CsvColumns;

/** What is said of a person at first: who, where to reach, and the affiliation that brings them. */
public record Registration(
    @Nullable PersonId id,
    @NotNull @Line String name,
    @NotNull @Email(regexp = ADDRESS, message = "must be an e-mail address") @Size(max = 254)
        String email,
    @Nullable ZoneId zone,
    @NotNull @Valid Start affiliation) {

  public static final String ADDRESS = "[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}.]+(\\.[^@\\s\\p{Cc}.]+)+";

  /** The same row as CSV. */
  public static final CsvColumns COLUMNS =
      CsvColumns.of(
          required("id"),
          required("name"),
          required("email"),
          required("zone"),
          required("organisation").in("/affiliation"),
          required("organisationKind").in("/affiliation"),
          optional("jobTitle").in("/affiliation"),
          required("seniority").in("/affiliation"),
          optional("workforceRoles").in("/affiliation").asList(),
          required("from").in("/affiliation"));

  /** The beginning of an affiliation. */
  public record Start(
      @NotNull OrganisationId organisation,
      Employer.@NotNull Kind organisationKind,
      @Nullable @Line String jobTitle,
      @NotNull Seniority seniority,
      @Nullable @Size(max = 20) List<@NotNull String> workforceRoles,
      @NotNull LocalDate from) {

    public List<String> roles() {
      return Objects.requireNonNullElse(workforceRoles, List.of());
    }

    public Employer employer() {
      return new Employer(organisation, organisationKind);
    }

    public Affiliation at(String address) {
      return at(null, address);
    }

    /**
     * @param home of the organisation
     */
    Affiliation at(@Nullable Home home, String address) {
      return Affiliation.start(
          employer(), home, address, new Work(jobTitle, seniority, roles()), from);
    }
  }

  /**
   * @param home of the organisation
   * @param now by which the affiliation has begun, or is still to begin
   * @param token when the address must be confirmed by mail
   */
  Change<Person> first(PersonId person, Home home, Instant now, @Nullable Token token) {
    var today = LocalDate.ofInstant(now, zone == null ? home.zone() : zone);
    var job = AddressTokens.unproven(affiliation.at(home, email).seenOn(today), token);
    var change = Person.register(person, name, zone, job, fingerprint());
    return AddressTokens.asking(change, job, token);
  }

  String fingerprint() {
    var it = affiliation.at(email);
    var content = new HashMap<String, @Nullable Object>();
    content.put("name", name);
    content.put("email", email);
    content.put("zone", zone);
    content.put("employer", it.employer());
    content.put("work", it.work());
    content.put("from", it.from());
    return Fingerprint.of(content);
  }
}
