/**
 * Answers by the mails of calendar programs (RFC 5546, 6047): fetched from a mailbox, read, and
 * taken down when they come from somebody who is invited. Nothing in the mailbox is ever deleted.
 */
@NullMarked
package org.partnershiphub.events.replies;

import org.jspecify.annotations.NullMarked;
