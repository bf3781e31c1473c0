/** The expected quorum over HTTP. */
@NullMarked
package org.partnershiphub.events.quorum.web;

import org.jspecify.annotations.NullMarked;
