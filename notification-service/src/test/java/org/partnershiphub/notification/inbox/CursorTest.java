package org.partnershiphub.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.directory.PersonId;

/** What a reader is given to come back with. */
class CursorTest {

  private static final PersonId OWN = new PersonId("p1");
  private static final PersonId OTHER = new PersonId("p:2");

  @Test
  void it_is_one_number_for_nearly_everybody() {
    assertThat(new Cursor(OWN, Map.of(OWN, 1_790_000_000_000_000L)).text())
        .isEqualTo("1790000000000000");
  }

  @Test
  void it_comes_back_as_it_was_given() {
    for (var cursor :
        List.of(
            Cursor.beginning(OWN),
            new Cursor(OWN, Map.of(OWN, 5L)),
            new Cursor(OWN, Map.of(OWN, 5L, OTHER, 7L, new PersonId("a"), -1L)))) {
      assertThat(Cursor.parse(OWN, cursor.text())).isEqualTo(cursor);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "5,", "5,B D:3", "p2:5", "5;6", "12345678901234567890", "5,p2:"})
  void what_we_never_gave_is_as_good_as_none(String text) {
    assertThat(Cursor.parse(OWN, text)).isNull();
  }

  @Test
  void a_record_that_is_new_to_a_reader_begins_where_they_stood() {
    var cursor = new Cursor(OWN, Map.of(OWN, 5L)).with(List.of(OWN, OTHER));

    assertThat(cursor.of(OTHER)).isEqualTo(5);
    assertThat(cursor.at(OTHER, 9).with(List.of(OWN)).text()).isEqualTo("5");
  }
}
