package org.partnershiphub.events.records.agendas;

import org.partnershiphub.events.records.OnePerMeeting;

/** All agendas. */
public interface Agendas extends OnePerMeeting<Agenda> {}
