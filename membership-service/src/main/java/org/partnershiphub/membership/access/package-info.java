/** Whom somebody who asks may see; capabilities answer what it needs to know. */
@NullMarked
package org.partnershiphub.membership.access;

import org.jspecify.annotations.NullMarked;
