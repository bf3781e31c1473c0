/** Pausing and resuming over HTTP. */
@NullMarked
package org.partnershiphub.notification.sending.web;

import org.jspecify.annotations.NullMarked;
