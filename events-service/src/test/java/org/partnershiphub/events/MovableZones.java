package org.partnershiphub.events;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.events.schedule.TimeZones;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clocks of the world, whose rules a test may change as a government would. */
public final class MovableZones implements TimeZones {

  private final Map<ZoneId, ZoneId> others = new ConcurrentHashMap<>();
  private volatile String version = TimeZones.RUNTIME.version();

  /** From this version on, the clocks of one zone go as those of another. */
  public void decree(String newer, ZoneId zone, ZoneId like) {
    others.put(zone, like);
    version = newer;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ZoneRules rules(ZoneId zone) {
    return others.getOrDefault(zone, zone).getRules();
  }

  /** Puts it in the place of the runtime's. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wiring {
    @Bean
    @Primary
    MovableZones movableZones() {
      return new MovableZones();
    }
  }
}
