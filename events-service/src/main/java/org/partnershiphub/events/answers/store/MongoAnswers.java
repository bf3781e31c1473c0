package org.partnershiphub.events.answers.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.partnershiphub.events.answers.AllAnswers;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.answers.AnswersId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** A document per subject and person, however many occurrences are answered. */
@Repository
class MongoAnswers extends TimedStore<AnswersId, Answers> implements AllAnswers {

  private static final String COLLECTION = "answers";
  private static final String SUBJECT = "state.subject";
  private static final String PERSON = "state.person";

  MongoAnswers(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Answers.class,
            AnswersId::new,
            id -> new IllegalArgumentException("Nobody has answered.")));
  }

  @Override
  public Flux<Answers> to(MeetingId subject) {
    return documents.query(Query.query(where(SUBJECT).is(subject.value()))).map(Versioned::state);
  }

  @Override
  public Flux<Answers> of(PersonId person) {
    return documents.query(Query.query(where(PERSON).is(person.value()))).map(Versioned::state);
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn answersDue() {
      return TimedStore.dueIndex(COLLECTION);
    }

    @Bean
    IndexOn answersBySubject() {
      return new IndexOn(COLLECTION, new Index().on(SUBJECT, Direction.ASC).named("by-subject"));
    }

    @Bean
    IndexOn answersByPerson() {
      return new IndexOn(COLLECTION, new Index().on(PERSON, Direction.ASC).named("by-person"));
    }
  }
}
