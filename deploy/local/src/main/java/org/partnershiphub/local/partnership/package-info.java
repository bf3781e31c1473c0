/**
 * The partnership as it is handed over: the public facts of its page and an invented cast, and how
 * they get into a system that runs.
 */
@NullMarked
package org.partnershiphub.local.partnership;

import org.jspecify.annotations.NullMarked;
