/** Campaigns and attestations as documents. */
@NullMarked
package org.partnershiphub.membership.attestation.store;

import org.jspecify.annotations.NullMarked;
