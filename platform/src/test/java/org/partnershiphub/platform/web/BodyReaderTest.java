package org.partnershiphub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.ids.TypedId;
import tools.jackson.databind.json.JsonMapper;

class BodyReaderTest {

  record Name(@JsonValue String value) implements TypedId {
    Name {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("a name is not empty");
      }
    }
  }

  record Body(
      @NotNull Name id,
      @NotNull @Line(max = 5) String text,
      @Positive int count,
      LocalDate on,
      List<Name> names) {}

  final JsonMapper json = JsonMapper.builder().build();
  final BodyReader reader =
      new BodyReader(json, Validation.buildDefaultValidatorFactory().getValidator());

  List<String> faults(String body) {
    var faults = new ArrayList<Fault>();
    reader.read(json.readTree(body), Body.class, faults);
    return faults.stream().map(it -> it.pointer() + " " + it.detail()).toList();
  }

  @Test
  void a_sound_body_has_no_faults() {
    assertThat(
            faults(
                "{\"id\":\"a\",\"text\":\"b\",\"count\":1,\"on\":\"2026-11-23\",\"names\":[\"x\"]}"))
        .isEmpty();
  }

  @Test
  void a_number_is_no_text_and_no_id() {
    assertThat(faults("{\"id\":7,\"text\":8,\"count\":1}"))
        .containsExactly("/id must be a text, not a number", "/text must be a text, not a number");
  }

  @Test
  void a_list_is_no_text_and_hides_no_later_fault() {
    assertThat(
            faults(
                "{\"id\":\"\",\"text\":[1,2],\"count\":-1,\"on\":\"23.11.2026\",\"names\":[\"x\",\"\"]}"))
        .containsExactly(
            "/id a name is not empty",
            "/text must be a text, not a list",
            "/on \"23.11.2026\" is not a date like 2026-11-23",
            "/names/1 a name is not empty",
            "/count must be greater than 0");
  }

  @Test
  void an_unknown_field_is_named_with_the_known_ones() {
    assertThat(faults("{\"id\":\"a\",\"text\":\"b\",\"count\":1,\"cuont\":2}"))
        .containsExactly("/cuont is not a known field (known: count, id, names, on, text)");
  }

  @Test
  void a_body_that_is_no_object_is_one_fault() {
    assertThat(faults("[]")).hasSize(1);
    assertThat(faults("null")).containsExactly(" must not be null");
    assertThat(faults("7")).hasSize(1);
  }

  @Test
  void control_characters_and_bidirectional_overrides_are_no_line() {
    for (var text : List.of("a\\nb", "a\\u202Eb", "\\ud83d", "   ")) {
      assertThat(faults("{\"id\":\"a\",\"text\":\"" + text + "\",\"count\":1}")).hasSize(1);
    }
    assertThat(faults("{\"id\":\"a\",\"text\":\"שלום\",\"count\":1}")).isEmpty();
  }
}
