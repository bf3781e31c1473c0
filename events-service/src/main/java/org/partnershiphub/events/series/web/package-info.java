/** Series over HTTP. */
@NullMarked
package org.partnershiphub.events.series.web;

import org.jspecify.annotations.NullMarked;
