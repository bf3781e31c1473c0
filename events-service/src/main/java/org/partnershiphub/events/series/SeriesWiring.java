package org.partnershiphub.events.series;

import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time does to series, and by which clocks of the world. */
@Configuration(proxyBeanMethods = false)
class SeriesWiring {

  @Bean
  TimeZones timeZones() {
    return TimeZones.RUNTIME;
  }

  @Bean
  Timer<SeriesId, MeetingSeries> seriesTimer(AllSeries series, Moments moments) {
    return new Timer<>("series", series, (it, now) -> it.elapse(moments.now()));
  }
}
