/**
 * Who is invited: audiences expanded into one invitation per person and meeting, and kept right
 * when people come and go. What is told about them is told once, whatever is run twice.
 */
@NullMarked
package org.partnershiphub.events.invitations;

import org.jspecify.annotations.NullMarked;
