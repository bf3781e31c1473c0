package org.partnershiphub.events.schedule.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.MeetingSearch;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Status;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings as documents that carry the facts still to be told. */
@Repository
class MongoMeetings implements Meetings {

  static final String COLLECTION = "meetings";
  static final String STARTS_AT = "state.slot.startsAt";
  static final String AUDIENCE = "state.audience.";
  static final String GROUPS = AUDIENCE + "groups";
  static final String OCCURRENCE_OF = "state.occurrence.series";

  private final DocumentCollection<MeetingId, Meeting> documents;

  MongoMeetings(Documents documents) {
    this.documents =
        documents.collection(
            COLLECTION, Meeting.class, MeetingId::new, MeetingProblem.NotFound::new);
  }

  @Override
  public Flux<Meeting> upcoming(Concern concern, Instant now) {
    var single = where(STARTS_AT).gt(now).and(OCCURRENCE_OF).is(null);
    var criteria = new Criteria().andOperator(concerned(concern), single);
    return documents.query(Query.query(criteria)).map(Versioned::state);
  }

  @Override
  public Flux<Versioned<Meeting>> occurrences(SeriesId series, Instant now) {
    var criteria = where(OCCURRENCE_OF).is(series.value()).and(STARTS_AT).gt(now);
    return documents.query(Query.query(criteria).with(Sort.by(STARTS_AT)));
  }

  @Override
  public Flux<MeetingId> single(Instant now) {
    var criteria = where(STARTS_AT).gt(now).and(OCCURRENCE_OF).is(null);
    return documents.query(Query.query(criteria).with(Sort.by("_id"))).map(it -> it.state().id());
  }

  @Override
  public Flux<Versioned<Meeting>> list(MeetingSearch search) {
    var query =
        Query.query(criteria(search))
            .with(Sort.by(STARTS_AT, "_id").ascending())
            .limit(search.limit());
    return documents.query(query);
  }

  @Override
  public Flux<Versioned<Meeting>> findAll(Collection<MeetingId> ids) {
    return documents.findAll(ids);
  }

  private static Criteria concerned(Concern concern) {
    return switch (concern) {
      case Concern.OfGroup(GroupId group) -> where(GROUPS).is(group.value());
      case Concern.OfCohort(CohortId cohort) -> where(AUDIENCE + "cohorts").is(cohort.value());
      case Concern.OfOffice(OfficeId office) -> where(AUDIENCE + "offices").is(office.value());
      case Concern.OfPerson(PersonId person) ->
          new Criteria()
              .orOperator(
                  where(AUDIENCE + "guests").is(person.value()),
                  where(AUDIENCE + "except").is(person.value()));
      case Concern.OfConfidentiality() ->
          where("state.subject.accessLevel").is(AccessLevel.CONFIDENTIAL.name());
    };
  }

  private static Criteria criteria(MeetingSearch search) {
    var all = new ArrayList<Criteria>();
    all.add(where("state.status").ne(Status.REPLACED.name()));
    if (search.group() != null) {
      all.add(where(GROUPS).is(search.group().value()));
    }
    if (search.among() != null) {
      all.add(readable(search.among(), search.orOpen()));
    }
    if (search.from() != null) {
      all.add(where(STARTS_AT).gte(search.from()));
    }
    if (search.to() != null) {
      all.add(where(STARTS_AT).lt(search.to()));
    }
    if (search.after() != null) {
      all.add(behind(search.after()));
    }
    return new Criteria().andOperator(all);
  }

  private static Criteria readable(Set<MeetingId> among, boolean orOpen) {
    var ids = among.stream().map(MeetingId::value).toList();
    var either = new ArrayList<>(List.of(where("_id").in(ids), where(OCCURRENCE_OF).in(ids)));
    if (orOpen) {
      either.add(where("state.subject.accessLevel").is(AccessLevel.OPEN.name()));
    }
    return new Criteria().orOperator(either);
  }

  private static Criteria behind(MeetingSearch.Mark mark) {
    return new Criteria()
        .orOperator(
            where(STARTS_AT).gt(mark.startsAt()),
            where(STARTS_AT).is(mark.startsAt()).and("_id").gt(mark.id().value()));
  }

  @Override
  public Mono<Versioned<Meeting>> find(MeetingId id) {
    return documents.find(id);
  }

  @Override
  public Mono<Versioned<Meeting>> get(MeetingId id) {
    return documents.get(id);
  }

  @Override
  public Mono<Versioned<Meeting>> change(
      MeetingId id, Expected expected, Function<Meeting, Change<Meeting>> decision) {
    return documents.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Meeting>> create(MeetingId id, Change<Meeting> first) {
    return documents.create(id, first);
  }

  @Override
  public Mono<Versioned<Meeting>> upsert(
      MeetingId id, Meeting blank, Function<Meeting, Change<Meeting>> decision) {
    return documents.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<MeetingId>> createAll(Collection<Draft<MeetingId, Meeting>> drafts) {
    return documents.createAll(drafts);
  }
}
