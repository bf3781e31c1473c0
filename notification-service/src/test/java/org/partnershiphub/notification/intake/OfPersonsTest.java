package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.notification.deliverability.AddressBook;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.notices.InMemoryErrands;
import org.partnershiphub.notification.notices.InMemoryNotices;
import org.partnershiphub.notification.notices.InMemoryReplacements;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.ReplacementSettings;
import org.partnershiphub.notification.preferences.InMemoryPreferences;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.intake.Intakes;
import org.partnershiphub.platform.testing.FactTopics;
import tools.jackson.databind.json.JsonMapper;

/** Which ends of affiliations ask for a replacement. */
class OfPersonsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "DEPARTED, JURISDICTION, 1",
    "DEPARTED, OUTSIDE_ORGANISATION, 0",
    "MOVED, JURISDICTION, 0",
    "ERROR, JURISDICTION, 0",
    "MERGED, JURISDICTION, 0",
    "SOMETHING_NEW, JURISDICTION, 0"
  })
  void only_a_departure_from_a_jurisdiction_asks_for_a_replacement(
      String reason, String kind, int asked) {
    var directory = new InMemoryDirectory();
    var planning = new Planning(new InMemoryNotices(), notices -> {}, told -> () -> {});
    var replacements = new InMemoryReplacements();
    var chapter =
        new OfPersons(
            directory,
            planning,
            new Tidings(planning, new InMemoryErrands(), CLOCK),
            new Wishing(new InMemoryPreferences(), directory, Matrix.RULES, CLOCK),
            new AddressBook(directory, CLOCK).addresses,
            replacements,
            CLOCK,
            new ReplacementSettings(Duration.ZERO, Duration.ofDays(7), 26));
    var envelopes = new Envelopes("test", JsonMapper.builder().build(), () -> "x", CLOCK);
    var intake =
        new FromMembership(List.of(chapter))
            .intake(new Intakes(envelopes, new SimpleMeterRegistry(), Duration.ofSeconds(5)));

    intake.hear(
        FactTopics.fact(
            "f1",
            "membership.affiliation-ended.v1",
            "p1",
            "p1",
            4,
            "{\"person\":\"p1\",\"organisation\":\"az\",\"organisationKind\":\"%s\",\"endedOn\":\"2026-11-20\",\"reason\":\"%s\"}"
                .formatted(kind, reason)));

    assertThat(replacements.due(CLOCK.instant(), 10)).hasSize(asked);
  }
}
