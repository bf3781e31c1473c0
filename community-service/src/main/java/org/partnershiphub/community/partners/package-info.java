/**
 * What this service knows of jurisdictions, affiliations and offices: projections of what
 * membership told, each row as new as the last fact applied to it.
 */
@NullMarked
package org.partnershiphub.community.partners;

import org.jspecify.annotations.NullMarked;
