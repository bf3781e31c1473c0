package org.partnershiphub.events.records.agendas.store;

import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.Agendas;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

/** Agendas as documents that carry the facts still to be told. */
@Repository
class MongoAgendas extends StoredAggregates<MeetingId, Agenda> implements Agendas {

  MongoAgendas(Documents documents) {
    super(
        documents.collection(
            "agendas", Agenda.class, MeetingId::new, MeetingProblem.NotFound::new));
  }
}
