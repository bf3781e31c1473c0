/** What notices say, in every language in which we write. */
@NullMarked
package org.partnershiphub.notification.words;

import org.jspecify.annotations.NullMarked;
