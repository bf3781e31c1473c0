/**
 * A meeting as it was held: who was there and for which jurisdiction, whether that made a quorum,
 * and what was decided. All of it stands in one document, so that a decision without a quorum or a
 * second vote of a jurisdiction cannot be written.
 */
@NullMarked
package org.partnershiphub.events.records.sittings;

import org.jspecify.annotations.NullMarked;
