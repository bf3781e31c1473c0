package org.partnershiphub.platform.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TzDatabaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "America/Phoenix",
        "America/Indiana/Indianapolis",
        "US/Eastern",
        "Asia/Kolkata",
        "Etc/GMT+5",
        "UTC"
      })
  void regions_are_in_it(String name) {
    assertThat(TzDatabase.has(name)).isTrue();
    assertThat(TzDatabase.has(ZoneId.of(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+05:00", "Z", "PST", "America/Nowhere", "america/new_york", ""})
  void offsets_abbreviations_and_inventions_are_not(String name) {
    assertThat(TzDatabase.has(name)).isFalse();
  }

  @Test
  void what_a_library_has_added_is_not() {
    ZoneRulesProvider.registerProvider(new Added());

    assertThat(ZoneId.getAvailableZoneIds()).contains("added/nowhere");
    assertThat(TzDatabase.has("added/nowhere")).isFalse();
  }

  private static final class Added extends ZoneRulesProvider {

    @Override
    protected Set<String> provideZoneIds() {
      return Set.of("added/nowhere");
    }

    @Override
    protected ZoneRules provideRules(String zone, boolean forCaching) {
      return ZoneId.of("UTC").getRules();
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
      return new TreeMap<>();
    }
  }
}
