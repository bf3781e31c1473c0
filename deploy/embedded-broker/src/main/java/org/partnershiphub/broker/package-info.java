/**
 * A real Kafka broker (KRaft, one node, durable log) inside this process, for one machine and for
 * tests.
 */
@NullMarked
package org.partnershiphub.broker;

import org.jspecify.annotations.NullMarked;
