/** Outside organisations over HTTP. */
@NullMarked
package org.partnershiphub.membership.organisations.web;

import org.jspecify.annotations.NullMarked;
