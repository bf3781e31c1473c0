/** What we hear: groups and their people from community-service, and our own meetings. */
@NullMarked
package org.partnershiphub.events.intake;

import org.jspecify.annotations.NullMarked;
