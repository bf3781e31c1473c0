/**
 * Letters: what a notice says, as text, HTML and calendar, and the SMTP connections that carry it.
 */
@NullMarked
package org.partnershiphub.notification.mail;

import org.jspecify.annotations.NullMarked;
