package org.partnershiphub.events.records.actions.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.ActionSearch;
import org.partnershiphub.events.records.actions.Actions;
import org.partnershiphub.events.records.actions.Holder;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Actions as documents that carry the facts still to be told. */
@Repository
class MongoActions extends StoredAggregates<ActionId, Action> implements Actions {

  static final String COLLECTION = "actions";
  static final String MEETING = "state.of.meeting";
  static final String PERSON = "state.task.holder.person";
  static final String GROUP = "state.task.holder.seat.group";
  private static final String JURISDICTION = "state.task.holder.seat.jurisdiction";
  private static final String CAPACITY = "state.task.holder.seat.capacity";
  private static final String DUE = "state.task.dueOn";

  MongoActions(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Action.class,
            ActionId::new,
            id -> new RecordProblem(Code.ACTION_NOT_FOUND, "", "There is no action " + id + ".")));
  }

  @Override
  public Flux<Versioned<Action>> list(ActionSearch search) {
    var query =
        Query.query(criteria(search)).with(Sort.by(DUE, "_id").ascending()).limit(search.limit());
    return documents.query(query);
  }

  private static Criteria criteria(ActionSearch it) {
    var all = new ArrayList<Criteria>();
    if (it.holders() != null) {
      all.add(heldBy(it.holders()));
    }
    if (it.group() != null) {
      all.add(where(GROUP).is(it.group().value()));
    }
    if (it.meeting() != null) {
      all.add(where(MEETING).is(it.meeting().value()));
    }
    if (it.state() != null) {
      all.add(where("state.state").is(it.state().name()));
    }
    if (!it.confidential()) {
      all.add(where("state.confidential").is(false));
    }
    if (it.after() != null) {
      all.add(behind(it.after()));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static Criteria heldBy(Collection<Holder> holders) {
    return holders.isEmpty()
        ? where("_id").in()
        : new Criteria().orOperator(holders.stream().map(MongoActions::heldBy).toList());
  }

  private static Criteria heldBy(Holder holder) {
    var seat = holder.seat();
    return seat == null
        ? where(PERSON).is(String.valueOf(holder.person()))
        : where(GROUP)
            .is(seat.group().value())
            .and(JURISDICTION)
            .is(seat.jurisdiction().value())
            .and(CAPACITY)
            .is(seat.capacity().name());
  }

  private static Criteria behind(ActionSearch.Mark mark) {
    var day = mark.dueOn().toString();
    return new Criteria()
        .orOperator(where(DUE).gt(day), where(DUE).is(day).and("_id").gt(mark.id().value()));
  }
}
