/** Agendas in MongoDB, their files in GridFS. */
@NullMarked
package org.partnershiphub.events.records.agendas.store;

import org.jspecify.annotations.NullMarked;
