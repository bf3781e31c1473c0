package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An open group grows without limit; {@code -Dmany=10000} measures more. */
@RunningCommunity
class ManyPeopleTest {

  private static final int MANY = Integer.getInteger("many", 1_000);

  @Autowired Environment environment;

  @Test
  void thousands_join_an_open_group_in_one_import_and_each_is_told_once() {
    var town = new Town(environment);
    town.activate("m-land", "2024-01-01");
    for (int i = 0; i < MANY; i++) {
      town.affiliate("m%05d".formatted(i), "m-land", "STAFF", "X_ROLE");
    }
    var rows =
        IntStream.range(0, MANY)
            .mapToObj("\"m%05d\""::formatted)
            .collect(
                Collectors.joining(
                    ",",
                    "[{\"id\":\"crowd\",\"name\":\"Crowd\",\"category\":\"AFFINITY_GROUP\",\"lifecycle\":\"AD_HOC\",\"rules\":{\"openness\":\"VOLUNTARY\",\"entry\":[{\"rule\":\"PARTNER_LEADER_OR_WORKFORCE_MEMBER\"}]},\"participants\":[",
                    "]}]"));
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              var began = System.nanoTime();
              var answer = town.post("/api/groups/import", rows, Town.ADMINISTRATOR);
              System.out.printf(
                  "[many] import of %d: %d in %d ms%n",
                  MANY, answer.status(), (System.nanoTime() - began) / 1_000_000);
              return answer.status() == 200;
            });
    assertThat(town.get("/api/groups/crowd", Town.COORDINATOR).json().path("participants").asInt())
        .isEqualTo(MANY);
    var began = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                town.told("enrolment-confirmed").stream()
                        .filter(it -> it.path("data").path("group").asString("").equals("crowd"))
                        .map(it -> it.path("id").asString())
                        .distinct()
                        .count()
                    == MANY);
    System.out.printf(
        "[many] told %d within %d ms%n", MANY, (System.nanoTime() - began) / 1_000_000);
  }
}
