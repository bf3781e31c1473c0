package org.partnershiphub.community.decisions.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.decisions.BrokenSpell;
import org.partnershiphub.community.decisions.Decision;
import org.partnershiphub.community.decisions.GroupRecord;
import org.partnershiphub.community.rules.GroupId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows {@code {_id: decision, group, at, ...}} and {@code {_id: group|since, group, since}}. */
@Repository
class MongoGroupRecord implements GroupRecord {

  static final String DECISIONS = "decisions";
  static final String SPELLS = "brokenSpells";

  private final ReactiveMongoTemplate mongo;

  MongoGroupRecord(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Void> note(Decision it) {
    return mongo
        .insert(Row.of(it), DECISIONS)
        .then()
        .onErrorResume(DuplicateKeyException.class, standsAlready -> Mono.empty());
  }

  @Override
  public Mono<Void> noteBroken(GroupId group, Instant since) {
    return mongo
        .upsert(
            spell(group, since),
            new Update().set("group", group.value()).set("since", since),
            SPELLS)
        .then();
  }

  @Override
  public Mono<Void> noteRestored(GroupId group, BrokenSpell it) {
    var ended =
        new Update().set("group", group.value()).set("since", it.since()).set("until", it.until());
    return mongo.upsert(spell(group, it.since()), ended, SPELLS).then();
  }

  private static Query spell(GroupId group, Instant since) {
    return Query.query(where("_id").is(group + "|" + since));
  }

  @Override
  public Flux<Decision> decisions(GroupId group, @Nullable Mark after, int limit) {
    var ofGroup = where("group").is(group.value());
    var query =
        Query.query(after == null ? ofGroup : ofGroup.andOperator(behind(after)))
            .with(Sort.by("at", "_id").descending())
            .limit(limit);
    return mongo.find(query, Row.class, DECISIONS).map(Row::decision);
  }

  private static Criteria behind(Mark mark) {
    return new Criteria()
        .orOperator(
            where("at").lt(mark.at()), where("at").is(mark.at()).and("_id").lt(mark.decision()));
  }

  @Override
  public Flux<BrokenSpell> spells(GroupId group) {
    return mongo.find(Query.query(where("group").is(group.value())), BrokenSpell.class, SPELLS);
  }

  /** A decision as it stands in the store. */
  record Row(
      @Id String id,
      GroupId group,
      String meeting,
      @Nullable String item,
      Instant at,
      String manner,
      String result,
      Decision.Tally tally) {

    static Row of(Decision it) {
      return new Row(
          it.decision(),
          it.group(),
          it.meeting(),
          it.item(),
          it.at(),
          it.manner(),
          it.result(),
          it.tally());
    }

    Decision decision() {
      return new Decision(id, group, meeting, item, at, manner, result, tally);
    }
  }
}
