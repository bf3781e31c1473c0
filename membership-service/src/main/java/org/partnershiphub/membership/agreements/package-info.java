/** What jurisdictions and people have signed, and from when until when it is in force. */
@NullMarked
package org.partnershiphub.membership.agreements;

import org.jspecify.annotations.NullMarked;
