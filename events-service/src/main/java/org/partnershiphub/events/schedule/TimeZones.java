package org.partnershiphub.events.schedule;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;

/** What is known about the clocks of the world; governments change it, and so may a test. */
public interface TimeZones {

  /** As the runtime knows them. */
  TimeZones RUNTIME =
      new TimeZones() {
        @Override
        public String version() {
          return ZoneRulesProvider.getVersions("America/New_York").lastEntry().getKey();
        }

        @Override
        public ZoneRules rules(ZoneId zone) {
          return zone.getRules();
        }
      };

  /** The version of the tzdb, such as 2026a. */
  String version();

  ZoneRules rules(ZoneId zone);
}
