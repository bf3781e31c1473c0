package org.partnershiphub.events.invitations.store;

import org.partnershiphub.events.invitations.BatchId;
import org.partnershiphub.events.invitations.Batches;
import org.partnershiphub.events.invitations.InvitationBatch;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** Where batches are, and what invitations are asked by. */
@Configuration(proxyBeanMethods = false)
class InvitationStore {

  @Bean
  Batches batches(Documents documents) {
    return new Batches(
        documents.collection(
            "invitationBatches",
            InvitationBatch.class,
            BatchId::new,
            id -> new IllegalArgumentException("There is no such batch of invitations.")));
  }

  @Bean
  IndexOn invitationsByMeeting() {
    return new IndexOn(
        MongoInvitations.COLLECTION,
        new Index().on("meeting", Direction.ASC).on("person", Direction.ASC).named("by-meeting"));
  }

  @Bean
  IndexOn invitationsByPerson() {
    return new IndexOn(
        MongoInvitations.COLLECTION,
        new Index()
            .on("person", Direction.ASC)
            .on(MongoDiaries.TOUCHED, Direction.ASC)
            .named("by-person-touched"));
  }
}
