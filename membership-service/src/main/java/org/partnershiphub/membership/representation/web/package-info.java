/** How designations are named, ended and read over HTTP. */
@NullMarked
package org.partnershiphub.membership.representation.web;

import org.jspecify.annotations.NullMarked;
