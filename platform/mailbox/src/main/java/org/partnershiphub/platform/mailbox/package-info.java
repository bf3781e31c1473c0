/**
 * A mailbox that is read over IMAP: each mail is dealt with once, by one instance at a time, and
 * put away or kept apart. No domain word in it.
 */
@NullMarked
package org.partnershiphub.platform.mailbox;

import org.jspecify.annotations.NullMarked;
