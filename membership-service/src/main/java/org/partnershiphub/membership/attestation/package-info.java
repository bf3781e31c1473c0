/**
 * Now and then every jurisdiction says that its roster is right, or what in it is wrong: campaigns,
 * and the attestation of each jurisdiction.
 */
@NullMarked
package org.partnershiphub.membership.attestation;

import org.jspecify.annotations.NullMarked;
