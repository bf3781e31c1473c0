package org.partnershiphub.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a Spring test a real Kafka broker and a server of the MongoDB protocol, with topics and a
 * database of its own, and a token issuer ({@link Tokens}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = BackedContext.class)
public @interface Backed {}
