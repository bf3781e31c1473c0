/**
 * Meetings in people's own calendars: feeds at secret addresses, for a person or for a person in a
 * group; what is open to everybody; and when the people of a group are busy.
 */
@NullMarked
package org.partnershiphub.events.calendars;

import org.jspecify.annotations.NullMarked;
