/** Privacy over HTTP. */
@NullMarked
package org.partnershiphub.membership.privacy.web;

import org.jspecify.annotations.NullMarked;
