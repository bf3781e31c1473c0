/** The agenda of a meeting with its time boxes and materials, and its frozen versions. */
@NullMarked
package org.partnershiphub.events.records.agendas;

import org.jspecify.annotations.NullMarked;
