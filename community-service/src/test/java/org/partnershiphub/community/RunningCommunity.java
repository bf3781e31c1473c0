package org.partnershiphub.community;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnershiphub.platform.testing.Backed;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole service on real servers, on the day of the demo data; all tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = CommunityApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=community-service",
      "hub.now=2026-11-23T15:00:00Z",
      "hub.community.calls-every=PT24H"
    })
@Backed
public @interface RunningCommunity {}
