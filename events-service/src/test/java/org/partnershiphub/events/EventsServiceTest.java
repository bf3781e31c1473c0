package org.partnershiphub.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnershiphub.platform.testing.Backed;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the service once for all tests that carry this: as of 23 November 2026, chunks of 7. */
@Backed
@SpringBootTest(
    classes = {EventsApplication.class, MovableZones.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=events-service",
      "hub.now=2026-11-23T15:00:00Z",
      "events.expansion.chunk=7",
      "events.answers.secret=only-for-tests-of-the-links",
      "events.schedule.patience=300ms"
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventsServiceTest {}
