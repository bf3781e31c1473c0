package org.partnershiphub.membership.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.membership.profile.Document.Status;
import org.partnershiphub.membership.profile.Document.Visibility;
import org.partnershiphub.membership.profile.Outcome.Direction;
import org.partnershiphub.membership.profile.Outcome.Measure;
import org.partnershiphub.membership.profile.ProfileFact.CharterVersionAdopted;
import org.partnershiphub.membership.profile.ProfileFact.PartnershipProfileUpdated;

/** What the profile decides. */
class PartnershipProfileTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Texts TEXTS =
      new Texts("Partnership", "P", "a collaborative", "to do good", List.of("safety"));
  private static final Outcome SAFER = outcome("safer", "O1");
  private static final HistoryEntry LAUNCH = entry("one", "2018", "It was launched.");
  private static final PartnershipProfile FIRST =
      PartnershipProfile.found(TEXTS, List.of(SAFER), List.of(LAUNCH)).state();

  private static Outcome outcome(String id, String code) {
    return new Outcome(
        new OutcomeId(id), code, "Safer", Direction.DOWN, List.of(new Measure("Harm", null)));
  }

  private static HistoryEntry entry(String id, String date, String text) {
    return new HistoryEntry(new EntryId(id), new KnownDate(date), text);
  }

  private static Document document(int version, Visibility visibility) {
    return new Document(
        new DocumentId("charter"),
        "Charter",
        "CHARTER",
        version,
        new Link("https://docs.example.org/charter.pdf"),
        visibility,
        Status.PUBLISHED);
  }

  @Test
  void it_is_founded_with_a_charter_whose_day_nobody_says() {
    var founded = PartnershipProfile.found(TEXTS, List.of(SAFER), List.of(LAUNCH));
    assertThat(founded.facts())
        .containsExactly(new PartnershipProfileUpdated(1), new CharterVersionAdopted(1, null));
    assertThat(founded.state().charterInForce()).isEqualTo(new Charter(1, null, List.of(SAFER)));
  }

  @Test
  void a_section_that_was_pasted_twice_shows_once() {
    var twice = List.of(LAUNCH, entry("two", "2018", " it was  LAUNCHED"));
    assertThat(PartnershipProfile.found(TEXTS, List.of(SAFER), twice).state().history())
        .containsExactly(LAUNCH);
    assertThat(FIRST.add(twice.getLast()).isNothing()).isTrue();
  }

  @Test
  void the_same_words_change_nothing_and_others_are_told_by_their_version_alone() {
    assertThat(FIRST.describe(TEXTS).isNothing()).isTrue();
    var other = new Texts("Partnership", "P", "a collaborative", "to do better", List.of());
    var change = FIRST.describe(other);
    assertThat(change.state().texts()).isEqualTo(other);
    assertThat(change.facts()).containsExactly(new PartnershipProfileUpdated(2));
  }

  @Test
  void the_next_version_of_the_charter_is_in_force_and_the_one_before_stays_readable() {
    var change = FIRST.adopt(DAY, List.of(SAFER, outcome("fairer", "O2")));
    assertThat(change.facts())
        .containsExactly(new PartnershipProfileUpdated(2), new CharterVersionAdopted(2, DAY));
    assertThat(change.state().charterInForce().version()).isEqualTo(2);
    assertThat(change.state().charter(1)).isEqualTo(FIRST.charterInForce());
    assertThat(change.state().adopt(DAY, change.state().charterInForce().outcomes()).isNothing())
        .isTrue();
  }

  @Test
  void a_version_is_not_adopted_before_the_one_that_it_follows() {
    var second = FIRST.adopt(DAY, List.of(SAFER)).state();
    assertThatExceptionOfType(ProfileProblem.CharterTooEarly.class)
        .isThrownBy(() -> second.adopt(DAY.minusDays(1), List.of(SAFER)));
    assertThatExceptionOfType(ProfileProblem.NoSuchCharter.class)
        .isThrownBy(() -> second.charter(3));
  }

  @Test
  void an_outcome_without_a_measure_is_no_outcome_of_a_charter() {
    var unmeasured = new Outcome(SAFER.id(), "O1", "Safer", Direction.UP, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> FIRST.adopt(DAY, List.of(unmeasured)));
    assertThat(Charter.faults(List.of(SAFER, SAFER)).list())
        .extracting(it -> it.pointer())
        .containsExactly("/outcomes/1/id", "/outcomes/1/code");
  }

  @Test
  void an_entry_is_said_better_but_not_as_another_one_says_it() {
    var two = FIRST.add(entry("two", "2019-05", "Growth")).state();
    var better = entry("two", "2019-05-03", "Growth");
    assertThat(two.correct(better).state().history()).containsExactly(LAUNCH, better);
    assertThat(two.correct(LAUNCH).isNothing()).isTrue();
    assertThatExceptionOfType(ProfileProblem.SaidAlready.class)
        .isThrownBy(() -> two.correct(entry("two", "2018", "It was launched")));
    assertThatExceptionOfType(ProfileProblem.NoSuchEntry.class)
        .isThrownBy(() -> two.correct(entry("three", "2018", "Other")));
  }

  @Test
  void a_document_is_published_corrected_withdrawn_and_published_again_but_never_goes_back() {
    var published = FIRST.publish(document(2, Visibility.MEMBERS)).state();
    assertThat(published.publish(document(2, Visibility.MEMBERS)).isNothing()).isTrue();
    var corrected = published.publish(document(2, Visibility.PUBLIC)).state();
    assertThat(corrected.documents()).containsExactly(document(2, Visibility.PUBLIC));
    var withdrawn = corrected.withdraw(new DocumentId("charter")).state();
    assertThat(withdrawn.documents().getFirst().shownToAll()).isFalse();
    assertThat(withdrawn.withdraw(new DocumentId("charter")).isNothing()).isTrue();
    assertThat(withdrawn.publish(document(2, Visibility.PUBLIC)).state().documents())
        .containsExactly(document(2, Visibility.PUBLIC));
    assertThatExceptionOfType(ProfileProblem.DocumentOlder.class)
        .isThrownBy(() -> withdrawn.publish(document(1, Visibility.PUBLIC)));
    assertThatExceptionOfType(ProfileProblem.NoSuchDocument.class)
        .isThrownBy(() -> FIRST.withdraw(new DocumentId("charter")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "2018-13", "2018-02-30", "spring 2018", "2018-1-1", "+2018"})
  void what_is_no_date_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new KnownDate(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://example.org/a.pdf",
        "https:///a.pdf",
        "https://ada:secret@example.org/a.pdf",
        "/a.pdf",
        "https://example.org/a b.pdf"
      })
  void what_no_page_should_link_to_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Link(text));
  }
}
