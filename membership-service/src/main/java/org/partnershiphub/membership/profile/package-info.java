/**
 * What the partnership says of itself: mission, charter by version with its outcomes and their
 * measures, history, documents by reference. Anybody may read it, save the documents for members.
 */
@NullMarked
package org.partnershiphub.membership.profile;

import org.jspecify.annotations.NullMarked;
