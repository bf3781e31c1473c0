/** Minutes over HTTP. */
@NullMarked
package org.partnershiphub.events.records.minutes.web;

import org.jspecify.annotations.NullMarked;
