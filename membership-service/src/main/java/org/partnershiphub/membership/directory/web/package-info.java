/** The directory over HTTP. */
@NullMarked
package org.partnershiphub.membership.directory.web;

import org.jspecify.annotations.NullMarked;
