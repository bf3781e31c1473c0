package org.partnershiphub.platform.timers;

import java.time.Duration;

/**
 * How timers are rung.
 *
 * @param every how often all of them are looked at
 * @param limit how long a single ring may take; longer is a failure
 * @param rest how long something is left alone after it failed
 */
record Pace(Duration every, Duration limit, Duration rest) {}
