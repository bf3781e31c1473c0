/** What is remembered of mails, in MongoDB. */
@NullMarked
package org.partnershiphub.events.replies.store;

import org.jspecify.annotations.NullMarked;
