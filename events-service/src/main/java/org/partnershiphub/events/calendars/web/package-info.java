/** Calendars over HTTP. */
@NullMarked
package org.partnershiphub.events.calendars.web;

import org.jspecify.annotations.NullMarked;
