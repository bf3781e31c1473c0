/** How refusals about records are answered over HTTP. */
@NullMarked
package org.partnershiphub.events.records.web;

import org.jspecify.annotations.NullMarked;
