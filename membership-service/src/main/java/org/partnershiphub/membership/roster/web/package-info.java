/** How rosters, hats and places are read over HTTP. */
@NullMarked
package org.partnershiphub.membership.roster.web;

import org.jspecify.annotations.NullMarked;
