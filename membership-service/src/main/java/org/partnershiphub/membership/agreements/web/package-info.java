/** Agreements over HTTP. */
@NullMarked
package org.partnershiphub.membership.agreements.web;

import org.jspecify.annotations.NullMarked;
