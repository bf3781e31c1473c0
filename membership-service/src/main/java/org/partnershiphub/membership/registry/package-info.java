/** The ids, names, dates and closed vocabularies that every capability of the registry shares. */
@NullMarked
package org.partnershiphub.membership.registry;

import org.jspecify.annotations.NullMarked;
