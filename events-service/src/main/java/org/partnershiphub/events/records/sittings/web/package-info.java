/** Attendance, quorum and decisions over HTTP. */
@NullMarked
package org.partnershiphub.events.records.sittings.web;

import org.jspecify.annotations.NullMarked;
