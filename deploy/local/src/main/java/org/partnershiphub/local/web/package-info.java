/** What the small HTTP parts of the local system share: a server, and plain pages that escape. */
@NullMarked
package org.partnershiphub.local.web;

import org.jspecify.annotations.NullMarked;
