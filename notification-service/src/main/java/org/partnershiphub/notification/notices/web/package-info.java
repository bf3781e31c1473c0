/** The log of notices over HTTP: why somebody heard something, and why not. */
@NullMarked
package org.partnershiphub.notification.notices.web;

import org.jspecify.annotations.NullMarked;
