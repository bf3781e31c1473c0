/** Invitations over HTTP. */
@NullMarked
package org.partnershiphub.events.invitations.web;

import org.jspecify.annotations.NullMarked;
