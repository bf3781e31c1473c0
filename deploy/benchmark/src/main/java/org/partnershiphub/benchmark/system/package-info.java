/**
 * The local system driven from outside: started as processes, spoken to over HTTP, watched at its
 * mail catcher.
 */
@NullMarked
package org.partnershiphub.benchmark.system;

import org.jspecify.annotations.NullMarked;
