/** What we hear from membership and from ourselves, and what we do about it. */
@NullMarked
package org.partnershiphub.community.intake;

import org.jspecify.annotations.NullMarked;
