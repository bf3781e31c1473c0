package org.partnershiphub.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Of a confidential meeting no word leaves us, whatever becomes of it. */
class SilenceTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Addressees GUEST =
      new Addressees(null, null, null, List.of(new PersonId("p177")), null);
  private static final Notice LATE = new Notice(LocalDate.of(2028, 1, 1));

  private static Stream<String> told(AccessLevel level, String title, String agenda, String why) {
    var subject = new Subject(title, agenda, title, level);
    var wanted = Given.proposal(title, level, Given.EC).excused(why);
    var first = Meeting.schedule(wanted, subject, LATE);
    var meeting = first.state();
    return Stream.of(
            first,
            meeting.move(Given.at("2027-03-01T14:00", Given.NEW_YORK), why, LATE, why),
            meeting.readdress(GUEST, Addressees.NOBODY, LATE, why),
            meeting.detail(new Details(title + "-2", why, agenda, true)),
            meeting.cancel(why),
            meeting.cancel(why).then(off -> off.reinstate(why)))
        .flatMap(it -> it.facts().stream())
        .map(JSON::writeValueAsString);
  }

  @Test
  void no_title_place_agenda_or_reason_of_a_confidential_meeting_is_in_any_fact() {
    var words = strings().betweenCodePoints('a', 'z').ofLengthBetween(12, 24);
    qt().forAll(words, words, words)
        .checkAssert(
            (title, agenda, why) ->
                assertThat(told(AccessLevel.CONFIDENTIAL, title, agenda, why))
                    .isNotEmpty()
                    .noneMatch(
                        it -> it.contains(title) || it.contains(agenda) || it.contains(why)));
  }

  @Test
  void those_of_another_are_told_but_for_the_agenda() {
    assertThat(told(AccessLevel.MEMBERS, "a-title-to-see", "an-agenda-to-keep", "a-reason-to-say"))
        .anyMatch(it -> it.contains("a-title-to-see"))
        .anyMatch(it -> it.contains("a-reason-to-say"))
        .noneMatch(it -> it.contains("an-agenda-to-keep\""));
  }
}
