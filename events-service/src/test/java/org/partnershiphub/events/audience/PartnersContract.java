package org.partnershiphub.events.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Membership.Status;
import org.partnershiphub.events.audience.Membership.Turn;

/** What every keeper of membership's facts does; each test uses ids of its own. */
public interface PartnersContract {

  Jurisdictions jurisdictions();

  Offices offices();

  Statements statements();

  Merges merges();

  Cards cards();

  LocalDate DAY = LocalDate.of(2027, 3, 1);
  OfficeId CO_CHAIR = new OfficeId("CO_CHAIR");

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private static Card card(String id, String name, String address) {
    return new Card(
        person(id), name, ZoneId.of("America/Denver"), AddressDigest.of(address), false);
  }

  private void turn(String jurisdiction, long number, Status status, int day) {
    jurisdictions()
        .note(new JurisdictionId(jurisdiction), new Turn(number, status, DAY.withDayOfMonth(day)))
        .block();
  }

  private boolean active(String jurisdiction, int day) {
    return jurisdictions()
        .activeOn(DAY.withDayOfMonth(day))
        .block()
        .contains(new JurisdictionId(jurisdiction));
  }

  @Test
  default void a_jurisdiction_is_active_between_its_turns_in_whatever_order_they_are_heard() {
    turn("pc-az", 9, Status.WITHDRAWN, 20);
    turn("pc-az", 5, Status.SUSPENDED, 5);
    turn("pc-az", 2, Status.ACTIVE, 2);
    turn("pc-az", 6, Status.ACTIVE, 10);
    turn("pc-az", 5, Status.SUSPENDED, 5);

    assertThat(active("pc-az", 1)).isFalse();
    assertThat(active("pc-az", 4)).isTrue();
    assertThat(active("pc-az", 5)).isFalse();
    assertThat(active("pc-az", 10)).isTrue();
    assertThat(active("pc-az", 20)).isFalse();
  }

  @Test
  default void what_was_said_later_about_a_day_holds_and_a_moment_is_a_day_in_its_zone() {
    turn("pc-wa", 1, Status.ACTIVE, 10);
    turn("pc-wa", 2, Status.WITHDRAWN, 8);
    turn("pc-wa", 3, Status.ACTIVE, 15);

    assertThat(active("pc-wa", 12)).isFalse();
    assertThat(active("pc-wa", 15)).isTrue();
    var evening = Instant.parse("2027-03-15T03:00:00Z");
    var here = jurisdictions().activeAt(evening, ZoneId.of("America/New_York")).block();
    var there = jurisdictions().activeAt(evening, ZoneId.of("UTC")).block();
    assertThat(here).doesNotContain(new JurisdictionId("pc-wa"));
    assertThat(there).contains(new JurisdictionId("pc-wa"));
  }

  private List<String> holders(OfficeId office, LocalDate day) {
    return offices().holders(office, day).block().stream().map(PersonId::value).toList();
  }

  @Test
  default void an_office_is_held_while_a_term_runs() {
    var office = new OfficeId("PC_HOLDER");
    offices().note(new OfficeTerm(office, "t1", person("ada"), DAY, DAY.plusDays(9)), 1).block();
    offices().note(new OfficeTerm(office, "t2", person("bob"), DAY.plusDays(5), null), 2).block();

    assertThat(holders(office, DAY.minusDays(1))).isEmpty();
    assertThat(holders(office, DAY.plusDays(9))).containsExactly("ada", "bob");
    assertThat(holders(office, DAY.plusDays(10))).containsExactly("bob");
    assertThat(offices().known(Set.of(office, CO_CHAIR)).block()).contains(office);
  }

  @Test
  default void the_end_of_a_term_holds_whatever_is_repeated_and_may_be_corrected() {
    var office = new OfficeId("PC_ENDED");
    var term = new OfficeTerm(office, "t1", person("ada"), DAY, null);
    offices().note(term, 1).block();
    offices().ended(office, "t1", person("ada"), DAY.plusDays(3), 2).block();
    offices().note(term, 1).block();
    assertThat(holders(office, DAY.plusDays(3))).containsExactly("ada");
    assertThat(holders(office, DAY.plusDays(4))).isEmpty();

    offices().note(new OfficeTerm(office, "t1", person("ada"), DAY, DAY.plusDays(8)), 3).block();
    assertThat(holders(office, DAY.plusDays(4))).containsExactly("ada");
  }

  @Test
  default void an_end_that_comes_before_its_beginning_leaves_nobody_in_office() {
    var office = new OfficeId("PC_LATE");
    offices().ended(office, "t1", person("ada"), DAY, 5).block();
    offices().note(new OfficeTerm(office, "t1", person("ada"), DAY, null), 4).block();

    assertThat(holders(office, DAY)).isEmpty();
  }

  private Signature signature(String person) {
    return statements()
        .signatures(List.of(person(person)), DAY)
        .block()
        .getOrDefault(person(person), Signature.NONE);
  }

  @Test
  default void a_statement_is_in_force_from_its_day_until_it_lapses_and_again_when_renewed() {
    var cs = new AgreementId("pc-cs-1");
    assertThat(signature("pc-sig")).isEqualTo(Signature.NONE);
    statements().signed(cs, person("pc-sig"), DAY.plusDays(1), 1).block();
    assertThat(signature("pc-sig")).isEqualTo(Signature.NONE);
    statements().signed(cs, person("pc-sig"), DAY, 2).block();
    assertThat(signature("pc-sig")).isEqualTo(Signature.IN_FORCE);
    statements().lapsed(cs, person("pc-sig"), 3).block();
    statements().signed(cs, person("pc-sig"), DAY, 2).block();
    assertThat(signature("pc-sig")).isEqualTo(Signature.LAPSED);
    statements().signed(cs, person("pc-sig"), DAY.plusYears(1), 4).block();
    assertThat(signature("pc-sig")).isEqualTo(Signature.IN_FORCE);
  }

  @Test
  default void a_statement_passes_on_and_another_one_in_force_outweighs_one_that_lapsed() {
    var cs = new AgreementId("pc-cs-2");
    statements().signed(cs, person("pc-twin"), DAY, 1).block();
    statements().passedOn(cs, person("pc-body"), 2).block();
    assertThat(signature("pc-twin")).isEqualTo(Signature.NONE);
    assertThat(signature("pc-body")).isEqualTo(Signature.IN_FORCE);

    statements().lapsed(cs, person("pc-body"), 3).block();
    statements().signed(new AgreementId("pc-cs-3"), person("pc-body"), DAY, 1).block();
    assertThat(signature("pc-body")).isEqualTo(Signature.IN_FORCE);
  }

  @Test
  default void whoever_was_merged_goes_on_under_the_last_id_also_when_two_merge_at_once() {
    merges().note(person("pc-m1"), person("pc-m2")).block();
    merges().note(person("pc-m2"), person("pc-m3")).block();
    merges().note(person("pc-x"), person("pc-y")).block();
    merges().note(person("pc-y"), person("pc-x")).block();

    assertThat(merges().idsOf(person("pc-m3")).block())
        .containsExactlyInAnyOrder(person("pc-m1"), person("pc-m2"), person("pc-m3"));
    assertThat(merges().idsOf(person("pc-x")).block())
        .containsExactlyInAnyOrder(person("pc-x"), person("pc-y"));
    assertThat(
            merges().survivors(List.of(person("pc-m1"), person("pc-m9"), person("pc-y"))).block())
        .isEqualTo(
            Map.of(
                person("pc-m1"),
                person("pc-m3"),
                person("pc-m9"),
                person("pc-m9"),
                person("pc-y"),
                person("pc-x")));
  }

  private Card standing(String person) {
    return cards().of(List.of(person(person))).block().get(person(person));
  }

  @Test
  default void the_latest_card_holds_and_is_found_by_its_address_in_any_letter_case() {
    cards().note(card("pc-c1", "Old Name", "old@pc.example"), 1, new Spot(0, 1)).block();
    cards().note(card("pc-c1", "New Name", "New@pc.example"), 2, new Spot(0, 2)).block();
    cards().note(card("pc-c1", "Old Name", "old@pc.example"), 1, new Spot(0, 1)).block();

    assertThat(standing("pc-c1").name()).isEqualTo("New Name");
    assertThat(cards().withAddress(AddressDigest.of(" nEW@pc.example")).collectList().block())
        .extracting(Card::person)
        .containsExactly(person("pc-c1"));
    assertThat(cards().withAddress(AddressDigest.of("old@pc.example")).hasElements().block())
        .isFalse();
  }

  @Test
  default void nothing_that_stood_before_an_erasing_record_comes_back() {
    var card = card("pc-c2", "Gone Person", "gone@pc.example");
    cards().note(card, 3, new Spot(0, 10)).block();
    cards().erase(card.person(), new Spot(0, 11)).block();
    cards().note(card, 3, new Spot(0, 10)).block();
    cards().note(card("pc-c2", "Gone Person", "gone@pc.example"), 4, null).block();

    assertThat(standing("pc-c2")).isNull();
    assertThat(cards().withAddress(card.address()).hasElements().block()).isFalse();
    assertThat(cards().isAnybodyNamed("Gone Person").block()).isFalse();

    cards().note(card, 5, new Spot(0, 12)).block();
    cards().erase(card.person(), new Spot(0, 11)).block();
    assertThat(standing("pc-c2")).isEqualTo(card);
  }

  @Test
  default void a_card_without_an_address_loses_the_one_it_had() {
    cards().note(card("pc-c3", "Plain Person", "plain@pc.example"), 1, new Spot(0, 1)).block();
    var bare = new Card(person("pc-c3"), "Plain Person", ZoneId.of("UTC"), null, true);
    cards().note(bare, 2, new Spot(0, 2)).block();

    assertThat(standing("pc-c3")).isEqualTo(bare);
    assertThat(cards().withAddress(AddressDigest.of("plain@pc.example")).hasElements().block())
        .isFalse();
  }

  @Test
  default void a_name_is_found_in_a_text_in_any_order_case_and_dress() {
    cards().note(card("pc-c4", "José María Núñez", "jose@pc.example"), 1, new Spot(0, 1)).block();

    assertThat(cards().isAnybodyNamed("Review of JOSE NUNEZ’s work").block()).isTrue();
    assertThat(cards().isAnybodyNamed("Núñez, José M.: review").block()).isTrue();
    assertThat(cards().isAnybodyNamed("The Núñez review, with Maria").block()).isFalse();
  }

  @Test
  default void nothing_happens_before_somebody_subscribes() {
    var office = new OfficeId("PC_LAZY");
    var term = offices().note(new OfficeTerm(office, "t", person("ada"), DAY, null), 1);
    var card = cards().note(card("pc-lazy", "Lazy Person", "l@pc.example"), 1, null);

    assertThat(holders(office, DAY)).isEmpty();
    assertThat(standing("pc-lazy")).isNull();
    term.block();
    card.block();
    assertThat(holders(office, DAY)).hasSize(1);
    assertThat(standing("pc-lazy")).isNotNull();
  }
}
