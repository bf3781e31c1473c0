package org.partnershiphub.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a service promises is found at the one address. */
class RoutesTest {

  @ParameterizedTest
  @ValueSource(strings = {"membership", "community", "events", "notification"})
  void the_door_leads_to_every_path_that_a_service_describes(String service) throws IOException {
    var described = Path.of("..", "..", service + "-service", "contracts", "openapi.json");
    var paths =
        JsonMapper.shared().readTree(Files.readString(described)).path("paths").propertyNames();
    assertThat(paths).isNotEmpty();
    assertThat(paths)
        .allSatisfy(
            path ->
                assertThat(Objects.requireNonNull(new Routes().find(path), path).service())
                    .isEqualTo(service));
  }
}
