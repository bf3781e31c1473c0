/** The membership service: which jurisdictions, people, organisations, offices and agreements. */
@NullMarked
package org.partnershiphub.membership;

import org.jspecify.annotations.NullMarked;
