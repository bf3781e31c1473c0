package org.partnershiphub.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnershiphub.platform.sample.SampleApplication;
import org.partnershiphub.platform.testing.Backed;
import org.springframework.boot.test.context.SpringBootTest;

/** The sample service on real servers; all tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=sample-service")
@Backed
@interface SampleTest {}
