/** Who is in the partnership, found by name and by what they do, and taken out as a file. */
@NullMarked
package org.partnershiphub.membership.directory;

import org.jspecify.annotations.NullMarked;
