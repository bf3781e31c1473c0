package org.partnershiphub.membership.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.Agreements;
import org.partnershiphub.membership.agreements.Period;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.offices.Office;
import org.partnershiphub.membership.offices.OfficeId;
import org.partnershiphub.membership.offices.Offices;
import org.partnershiphub.membership.offices.Term;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.RepresentationId;
import org.partnershiphub.membership.representation.Representations;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the registry's capabilities hold about a person. */
@Configuration(proxyBeanMethods = false)
class RegistryHoldings {

  record Named(String name, Function<PersonId, Mono<?>> answer) implements Holding {
    @Override
    public Mono<?> about(PersonId person) {
      return answer.apply(person);
    }
  }

  record HeldTerm(OfficeId office, Term term) {}

  record HeldAgreement(AgreementId agreement, String kind, List<Period> periods) {}

  @Bean
  Holding officesHeld(Offices offices) {
    return new Named(
        "offices",
        person ->
            offices
                .with(person)
                .map(Versioned::state)
                .flatMapIterable(it -> terms(it, person))
                .collectList());
  }

  @Bean
  Holding placesHeld(Places places) {
    return new Named("places", person -> places.of(List.of(person)).collectList());
  }

  @Bean
  Holding designationsHeld(Representations representations) {
    return new Named(
        "designations",
        person ->
            representations
                .naming(person)
                .map(RepresentationId::of)
                .collectList()
                .flatMapMany(representations::findAll)
                .flatMapIterable(it -> it.state().designations())
                .filter(it -> it.voice().person().equals(person))
                .collectList());
  }

  private static List<HeldTerm> terms(Office office, PersonId person) {
    return office.terms().stream()
        .filter(it -> it.person().equals(person))
        .map(it -> new HeldTerm(office.id(), it))
        .toList();
  }

  @Bean
  Holding agreementsHeld(Agreements agreements) {
    return new Named(
        "agreements",
        person ->
            pages(agreements, person, null)
                .map(it -> new HeldAgreement(it.id(), it.paper().kind(), it.periods()))
                .collectList());
  }

  private static Flux<org.partnershiphub.membership.agreements.Agreement> pages(
      Agreements agreements, PersonId person, @Nullable String after) {
    var all = new Agreements.Selection(LocalDate.EPOCH, null, null, null, Set.of(person.value()));
    return agreements
        .list(all, new Window(100, after))
        .flatMapMany(
            rows ->
                rows.size() <= 100
                    ? Flux.fromIterable(rows)
                    : Flux.fromIterable(rows.subList(0, 100))
                        .concatWith(pages(agreements, person, rows.get(99).id().value())));
  }

  @Bean
  Holding leadershipHeld(People people, Jurisdictions jurisdictions) {
    return new Named(
        "leads",
        person ->
            people
                .get(person)
                .flatMapMany(it -> jurisdictions.findAll(jurisdictionsOf(it.state())))
                .map(Versioned::state)
                .filter(it -> it.isLedBy(person))
                .map(it -> it.id())
                .collectList());
  }

  private static List<JurisdictionId> jurisdictionsOf(Person person) {
    return person.affiliations().stream()
        .map(it -> it.employer())
        .filter(it -> it.kind() == Employer.Kind.JURISDICTION)
        .map(it -> new JurisdictionId(it.organisation().value()))
        .toList();
  }
}
