package org.partnershiphub.membership.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Registration.Start;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Importing;
import org.partnershiphub.membership.registry.Imports;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.RefusedPeople;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.membership.registry.Zones;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers people, one or many, and checks what is said of them. */
@Component
public class PeopleRegistrar implements Importing<PersonId, Registration, Person> {

  private final People people;
  private final Employers employers;
  private final Vocabularies words;
  private final RefusedPeople refused;
  private final AddressTokens tokens;
  private final Years years;
  private final Ids ids;
  private final InstantSource clock;

  PeopleRegistrar(
      People people,
      Employers employers,
      Vocabularies words,
      RefusedPeople refused,
      AddressTokens tokens,
      Years years,
      Ids ids,
      InstantSource clock) {
    this.people = people;
    this.employers = employers;
    this.words = words;
    this.refused = refused;
    this.tokens = tokens;
    this.years = years;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Versioned<Person>> register(Registration registration) {
    return Imports.one(this, registration, ids, PersonId::new);
  }

  public Mono<ImportResult> registerAll(ImportFile<Registration> rows, boolean isDryRun) {
    return Imports.all(this, rows, isDryRun);
  }

  /** The faults of an affiliation on its own; pointers start at the affiliation. */
  Mono<Faults> check(Start start) {
    return employers.known(List.of(start.employer())).map(known -> faults(start, "", known));
  }

  /** The affiliation as it begins, on its organisation's clock, and how its address is proven. */
  public Change<Person> begin(Person person, Start start, String address) {
    var token = tokens.forWork();
    var today = LocalDate.ofInstant(clock.instant(), person.zone());
    var begun = start.at(employers.home(start.employer()), address).seenOn(today);
    var job = AddressTokens.unproven(begun, token);
    return AddressTokens.asking(person.affiliate(job), job, token);
  }

  /** The faults of what somebody does, on its own; pointers start at the work. */
  Faults check(Work work) {
    return roles(work.workforceRoles(), "");
  }

  @Override
  public Mono<List<Faults>> check(List<Registration> rows) {
    return employers
        .known(rows.stream().map(row -> row.affiliation().employer()).distinct().toList())
        .map(known -> rows.stream().map(row -> faults(row, known)).toList());
  }

  private Faults faults(Registration row, Set<Employer> known) {
    return refused
        .named(row.name())
        .map(it -> Faults.of("/name", it.reason()))
        .orElse(Faults.NONE)
        .and(zone(row.zone()))
        .and(faults(row.affiliation(), "/affiliation", known));
  }

  private static Faults zone(@Nullable ZoneId zone) {
    return zone == null ? Faults.NONE : Zones.check("/zone", zone);
  }

  private Faults faults(Start start, String at, Set<Employer> known) {
    return Faults.when(
            !known.contains(start.employer()),
            at + "/organisation",
            "is not registered as " + start.organisationKind())
        .and(roles(start.roles(), at))
        .and(years.check(at + "/from", start.from()));
  }

  private Faults roles(List<String> roles, String at) {
    return IntStream.range(0, roles.size())
        .mapToObj(
            i ->
                Vocabularies.check(
                    at + "/workforceRoles/" + i, roles.get(i), words.workforceRoles().keySet()))
        .reduce(Faults.NONE, Faults::and);
  }

  @Override
  public @Nullable PersonId idOf(Registration row) {
    return row.id();
  }

  @Override
  public String fingerprint(Registration row) {
    return row.fingerprint();
  }

  @Override
  public String registeredAs(Person state) {
    return state.registeredAs();
  }

  @Override
  public PersonId idIn(Person state) {
    return state.id();
  }

  @Override
  public Change<Person> first(PersonId id, Registration row) {
    var home = employers.home(row.affiliation().employer());
    return row.first(id, home, clock.instant(), tokens.forWork());
  }

  @Override
  public Aggregates<PersonId, Person> aggregates() {
    return people;
  }
}
