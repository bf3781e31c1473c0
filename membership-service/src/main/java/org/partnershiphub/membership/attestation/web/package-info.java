/** How campaigns, attestations and rosters are reached over HTTP. */
@NullMarked
package org.partnershiphub.membership.attestation.web;

import org.jspecify.annotations.NullMarked;
