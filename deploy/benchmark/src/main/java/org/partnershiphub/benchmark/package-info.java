/**
 * {@code ./hub bench}: how fast the local system is, beside what the same machine can do without
 * it.
 */
@NullMarked
package org.partnershiphub.benchmark;

import org.jspecify.annotations.NullMarked;
