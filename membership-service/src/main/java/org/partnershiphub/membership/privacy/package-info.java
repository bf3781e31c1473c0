/** What the registry holds about a person, given to them whole, and taken away. */
@NullMarked
package org.partnershiphub.membership.privacy;

import org.jspecify.annotations.NullMarked;
