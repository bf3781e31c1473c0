package org.partnershiphub.events.series.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.series.AllSeries;
import org.partnershiphub.events.series.MeetingSeries;
import org.partnershiphub.events.series.SeriesProblem;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Series as documents that carry the facts still to be told. */
@Repository
class MongoSeries extends TimedStore<SeriesId, MeetingSeries> implements AllSeries {

  static final String COLLECTION = "series";
  private static final String GROUPS = "state.audience.groups";

  MongoSeries(Documents documents) {
    super(
        documents.collection(
            COLLECTION, MeetingSeries.class, SeriesId::new, SeriesProblem.NotFound::new));
  }

  @Override
  public Flux<MeetingSeries> of(Concern concern) {
    return switch (concern) {
      case Concern.OfGroup(GroupId group) -> all(where(GROUPS).is(group.value()));
      case Concern.OfConfidentiality() ->
          all(where("state.subject.accessLevel").is(AccessLevel.CONFIDENTIAL.name()));
      case Concern.OfCohort(CohortId cohort) ->
          all(where("state.audience.cohorts").is(cohort.value()));
      case Concern.OfOffice(OfficeId office) ->
          all(where("state.audience.offices").is(office.value()));
      case Concern.OfPerson(PersonId person) ->
          all(
              new Criteria()
                  .orOperator(
                      where("state.audience.guests").is(person.value()),
                      where("state.audience.except").is(person.value())));
    };
  }

  private Flux<MeetingSeries> all(Criteria criteria) {
    return documents.query(Query.query(criteria)).map(Versioned::state);
  }

  @Override
  public Flux<Versioned<MeetingSeries>> list(Search search) {
    return documents.query(
        Query.query(criteria(search)).with(Sort.by("_id")).limit(search.limit()));
  }

  @Override
  public Flux<SeriesId> going() {
    return documents
        .query(Query.query(where("state.due").ne(null)).with(Sort.by("_id")))
        .map(it -> it.state().id());
  }

  private static Criteria criteria(Search search) {
    var all = new ArrayList<Criteria>();
    if (search.group() != null) {
      all.add(where(GROUPS).is(search.group().value()));
    }
    if (search.among() != null) {
      all.add(readable(search.among(), search.orOpen()));
    }
    if (search.after() != null) {
      all.add(where("_id").gt(search.after().value()));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static Criteria readable(Set<SeriesId> among, boolean orOpen) {
    var either =
        new ArrayList<>(List.of(where("_id").in(among.stream().map(SeriesId::value).toList())));
    if (orOpen) {
      either.add(where("state.subject.accessLevel").is(AccessLevel.OPEN.name()));
    }
    return new Criteria().orOperator(either);
  }

  /** What series are asked by. */
  @Configuration(proxyBeanMethods = false)
  static class Indexes {

    @Bean
    IndexOn seriesByDue() {
      return TimedStore.dueIndex(COLLECTION);
    }

    @Bean
    IndexOn seriesByGroup() {
      return new IndexOn(COLLECTION, new Index().on(GROUPS, Direction.ASC).named("by-group"));
    }
  }
}
