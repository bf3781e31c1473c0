/** Offices over HTTP. */
@NullMarked
package org.partnershiphub.membership.offices.web;

import org.jspecify.annotations.NullMarked;
