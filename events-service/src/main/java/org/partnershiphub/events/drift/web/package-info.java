/** The check over HTTP. */
@NullMarked
package org.partnershiphub.events.drift.web;

import org.jspecify.annotations.NullMarked;
