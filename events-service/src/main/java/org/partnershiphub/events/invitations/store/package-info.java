/** Invitations and the state of expansions in MongoDB: raw driver and unordered bulk writes. */
@NullMarked
package org.partnershiphub.events.invitations.store;

import org.jspecify.annotations.NullMarked;
