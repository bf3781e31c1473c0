/**
 * What is written down about a meeting: its agenda and materials before it, attendance, quorum and
 * decisions at it, minutes and actions after it. An occurrence of a series is a meeting like any
 * other here.
 */
@NullMarked
package org.partnershiphub.events.records;

import org.jspecify.annotations.NullMarked;
