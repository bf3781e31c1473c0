/** Meetings over HTTP. */
@NullMarked
package org.partnershiphub.events.schedule.web;

import org.jspecify.annotations.NullMarked;
