/**
 * The link at the end of a mail that stops one kind of mail: a page to look at, a POST that does
 * it.
 */
@NullMarked
package org.partnershiphub.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
