/**
 * Whether enough jurisdictions will be there: which count, how many are enough, what the answers
 * promise, and a warning in time when they promise too little.
 */
@NullMarked
package org.partnershiphub.events.quorum;

import org.jspecify.annotations.NullMarked;
