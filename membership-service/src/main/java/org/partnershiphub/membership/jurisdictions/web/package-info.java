/** Jurisdictions over HTTP. */
@NullMarked
package org.partnershiphub.membership.jurisdictions.web;

import org.jspecify.annotations.NullMarked;
