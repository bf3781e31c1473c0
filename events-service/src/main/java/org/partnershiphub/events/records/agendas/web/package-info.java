/** Agendas over HTTP: as data, as a page to print, and their files. */
@NullMarked
package org.partnershiphub.events.records.agendas.web;

import org.jspecify.annotations.NullMarked;
