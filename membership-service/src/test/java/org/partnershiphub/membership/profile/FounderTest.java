package org.partnershiphub.membership.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.validation.Validation;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import org.partnershiphub.platform.web.BodyReader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How the profile begins. */
class FounderTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Resource COMMITTED = new ClassPathResource("partnership.json");

  private final InMemoryAggregates<ProfileId, PartnershipProfile> memory =
      new InMemoryAggregates<>(ProfileProblem.NotFound::new);

  private Founder founder(Aggregates<ProfileId, PartnershipProfile> store, Resource file) {
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      return new Founder(store, JSON, new BodyReader(JSON, validation.getValidator()), file);
    }
  }

  private PartnershipProfile standing() {
    return memory.get(ProfileId.PARTNERSHIP).map(Versioned::state).block();
  }

  @Test
  void the_committed_data_found_it_once_however_often_the_service_starts() {
    founder(memory, COMMITTED).found().block();
    founder(memory, COMMITTED).found().block();
    assertThat(memory.told()).hasSize(2);
    assertThat(standing().charterInForce().outcomes())
        .extracting(Outcome::code)
        .containsExactly("O1", "O2", "O3", "O4");
    assertThat(standing().charterInForce().outcomes())
        .allSatisfy(it -> assertThat(it.measures()).isNotEmpty());
  }

  @Test
  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  void of_two_that_start_at_once_one_founds_it_and_the_other_goes_on() {
    var late =
        (Aggregates<ProfileId, PartnershipProfile>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Aggregates.class},
                (_, method, arguments) ->
                    method.getName().equals("find")
                        ? founder(memory, COMMITTED).found().then(Mono.empty())
                        : method.invoke(memory, arguments));
    founder(late, COMMITTED).found().block();
    assertThat(memory.told()).hasSize(2);
  }

  @Test
  void what_the_seed_says_twice_or_pasted_in_never_shows() {
    founder(memory, COMMITTED).found().block();
    var profile = standing();
    assertThat(profile.history()).hasSize(3);
    assertThat(profile.history().stream().map(HistoryEntry::text)).doesNotHaveDuplicates();
    assertThat(profile.charterInForce().outcomes().getLast().text())
        .isEqualTo(
            "Decreased racial/ethnic inequities related to responding to child safety concerns");
    assertThat(JSON.writeValueAsString(profile))
        .doesNotContain("importance and impact", "systems change and reform", "Download");
    assertThat(profile.charterInForce().outcomes().stream().map(Outcome::text))
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it).doesNotContain("data sharing"));
  }

  @Test
  void data_with_faults_found_nothing_and_every_fault_is_named() {
    var bad =
        """
        {"name": " ", "abbreviation": "P", "selfDescription": "s", "mission": "m", "sciences": [],
         "outcomes": [{"id": "o", "code": "O1", "text": "t", "direction": "UP", "measures": []}],
         "history": [{"date": "soon", "text": "t"}]}\
        """;
    var file = new ByteArrayResource(bad.getBytes(StandardCharsets.UTF_8));
    assertThatIllegalStateException()
        .isThrownBy(() -> founder(memory, file).found().block())
        .withMessageContainingAll("/name", "/outcomes/0/measures", "/history/0/date");
    assertThat(memory.find(ProfileId.PARTNERSHIP).block()).isNull();
  }
}
