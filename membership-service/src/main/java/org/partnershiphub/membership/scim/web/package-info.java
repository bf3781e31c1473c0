/** SCIM 2.0 over HTTP. */
@NullMarked
package org.partnershiphub.membership.scim.web;

import org.jspecify.annotations.NullMarked;
