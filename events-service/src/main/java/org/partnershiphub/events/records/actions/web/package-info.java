/** Actions over HTTP. */
@NullMarked
package org.partnershiphub.events.records.actions.web;

import org.jspecify.annotations.NullMarked;
