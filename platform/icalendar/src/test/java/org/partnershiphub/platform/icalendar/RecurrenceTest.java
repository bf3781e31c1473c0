package org.partnershiphub.platform.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;WKST=MO;COUNT=12;INTERVAL=2;BYDAY=MO,WE,FR",
        "FREQ=MONTHLY;BYDAY=2TH",
        "FREQ=MONTHLY;UNTIL=20281231T235959Z;INTERVAL=3;BYDAY=1MO,-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"
      })
  void what_is_read_is_written_as_it_was(String text) {
    assertThat(Recurrence.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rrule:freq=weekly;byday=fr,mo,mo|FREQ=WEEKLY;BYDAY=MO,FR",
        "INTERVAL=1;BYDAY=+2TH;FREQ=MONTHLY;WKST=MO|FREQ=MONTHLY;BYDAY=2TH",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=3|FREQ=WEEKLY;WKST=MO;COUNT=3;INTERVAL=2",
        "FREQ=MONTHLY;BYMONTHDAY=-1,31,7|FREQ=MONTHLY;BYMONTHDAY=7,31,-1"
      })
  void equal_rules_have_equal_texts(String text, String written) {
    assertThat(Recurrence.parse(text)).hasToString(written).isEqualTo(Recurrence.parse(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BYDAY=TH|FREQ is missing.",
        "FREQ=DAILY|FREQ=DAILY is not supported: WEEKLY or MONTHLY.",
        "FREQ=YEARLY;BYMONTH=3|FREQ=YEARLY is not supported: WEEKLY or MONTHLY.",
        "FREQ=WEEKLY;BYSETPOS=1|BYSETPOS is not supported.",
        "FREQ=WEEKLY;BYHOUR=9|BYHOUR is not supported.",
        "FREQ=WEEKLY;WKST=SU|WKST=SU is not supported: weeks begin on Monday.",
        "FREQ=WEEKLY;BYDAY=2TH|BYDAY: a week has each day once, so no 2TH.",
        "FREQ=WEEKLY;BYDAY=MO,|BYDAY takes days such as TH, 2TH or -1FR, not \"\".",
        "FREQ=MONTHLY;BYDAY=-0TH|BYDAY: there is no day number 0.",
        "FREQ=MONTHLY;BYMONTHDAY=0|BYMONTHDAY is from 1 to 31 or -31 to -1, not 0.",
        "FREQ=WEEKLY;COUNT=99999999999|COUNT takes whole numbers, not \"99999999999\".",
        "FREQ=WEEKLY;COUNT=0|COUNT is from 1 to 1000, not 0.",
        "FREQ=WEEKLY;UNTIL=20270101T000000+02|UNTIL is an instant in UTC such as 20271231T235959Z, not \"20270101T000000+02\".",
        "FREQ=WEEKLY;UNTIL=SOON|UNTIL is an instant in UTC such as 20271231T235959Z, not \"SOON\".",
        "FREQ=WEEKLY;BYDAY=XX|BYDAY takes days such as TH, 2TH or -1FR, not \"XX\".",
        "FREQ=WEEKLY;BYMONTHDAY=3|BYMONTHDAY goes with FREQ=MONTHLY only.",
        "FREQ=MONTHLY;BYDAY=TH|BYDAY: which one of the month? Such as 2TH or -1FR.",
        "FREQ=MONTHLY;BYDAY=6TH|BYDAY: a month has no 6TH; from -5 to 5 can be counted.",
        "FREQ=MONTHLY;BYDAY=0TH|BYDAY: there is no day number 0.",
        "FREQ=MONTHLY;BYDAY=2TH;BYMONTHDAY=9|BYDAY and BYMONTHDAY together are not supported.",
        "FREQ=MONTHLY;BYMONTHDAY=32|BYMONTHDAY is from 1 to 31 or -31 to -1, not 32.",
        "FREQ=MONTHLY;BYMONTHDAY=one|BYMONTHDAY takes whole numbers, not \"ONE\".",
        "FREQ=WEEKLY;INTERVAL=0|INTERVAL is from 1 to 99, not 0.",
        "FREQ=WEEKLY;COUNT=1001|COUNT is from 1 to 1000, not 1001.",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z|UNTIL and COUNT exclude each other.",
        "FREQ=WEEKLY;UNTIL=20270101|UNTIL is an instant in UTC such as 20271231T235959Z, not \"20270101\".",
        "FREQ=WEEKLY;UNTIL=20270101T000000|UNTIL is an instant in UTC such as 20271231T235959Z, not \"20270101T000000\".",
        "FREQ=WEEKLY;UNTIL=20270231T000000Z|UNTIL is an instant in UTC such as 20271231T235959Z, not \"20270231T000000Z\".",
        "FREQ=WEEKLY;FREQ=WEEKLY|FREQ stands there twice.",
        "FREQ=WEEKLY;;COUNT=3|A rule is made of NAME=VALUE, not of \"\".",
        "every Thursday|A rule is made of NAME=VALUE, not of \"EVERY THURSDAY\"."
      })
  void everything_else_is_refused_by_name(String text, String why) {
    assertThatThrownBy(() -> Recurrence.parse(text))
        .isInstanceOf(RecurrenceRefused.class)
        .hasMessage(why);
  }

  @Test
  void an_end_can_be_set_and_replaced() {
    var weekly = Recurrence.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=10");

    assertThat(weekly.until(Instant.parse("2027-05-01T12:00:00.9Z")))
        .hasToString("FREQ=WEEKLY;UNTIL=20270501T120000Z;BYDAY=TU");
    assertThat(weekly.times(4)).hasToString("FREQ=WEEKLY;COUNT=4;BYDAY=TU");
    assertThat(weekly.endless()).isFalse();
    assertThat(Recurrence.parse("FREQ=WEEKLY").endless()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=MONTHLY;BYDAY=2TH, 2027-01-14T14:00, true",
    "FREQ=MONTHLY;BYDAY=2TH, 2027-01-15T14:00, false",
    "FREQ=MONTHLY;BYMONTHDAY=-1, 2027-02-28T14:00, true",
    "FREQ=MONTHLY;BYMONTHDAY=31, 2027-02-28T14:00, false",
    "FREQ=MONTHLY, 2027-01-31T14:00, true",
    "FREQ=WEEKLY, 2027-01-31T14:00, true",
    "FREQ=WEEKLY;UNTIL=20270101T000000Z, 2027-01-31T14:00, true",
    "FREQ=WEEKLY;BYDAY=MO, 2027-01-31T14:00, false"
  })
  void a_first_start_that_the_rule_does_not_make_is_told(
      String rule, LocalDateTime first, boolean made) {
    assertThat(Recurrence.parse(rule).occurrences(first, NEW_YORK).beginsWithItsRule())
        .isEqualTo(made);
  }
}
