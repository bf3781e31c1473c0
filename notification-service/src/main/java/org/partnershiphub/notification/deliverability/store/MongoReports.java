package org.partnershiphub.notification.deliverability.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Report;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.deliverability.Reports;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/** Reports through the plain driver; a repeat hits what stands there and is nothing. */
final class MongoReports implements Reports {

  static final String COLLECTION = "deliveryReports";

  private final MongoCollection<Document> reports;

  MongoReports(MongoCollection<Document> reports) {
    this.reports = reports;
  }

  @Override
  public void note(Collection<Report> some) {
    if (some.isEmpty()) {
      return;
    }
    var writes = some.stream().<WriteModel<Document>>map(MongoReports::later).toList();
    try {
      reports.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var onlyRepeats =
          e.getWriteErrors().stream()
              .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyRepeats || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  /** Where one of the same or a later mail stands, the upsert hits its id. */
  private static WriteModel<Document> later(Report it) {
    var mailed = Date.from(it.mailedAt());
    return new UpdateOneModel<>(
        and(eq("_id", it.key()), not(gte("mailedAt", mailed))),
        new Document("$set", write(it)),
        new UpdateOptions().upsert(true));
  }

  private static Document write(Report it) {
    return new Document("notice", it.notice().value())
        .append("person", it.person().value())
        .append("mark", it.mark())
        .append("domain", it.domain())
        .append("kind", it.kind().name())
        .append("status", it.status())
        .append("mailedAt", Date.from(it.mailedAt()))
        .append("at", Date.from(it.at()));
  }

  private static Report read(Document it) {
    return new Report(
        NoticeId.parse(it.getString("notice")),
        it.getString("mark"),
        it.getString("domain"),
        Kind.valueOf(it.getString("kind")),
        it.getString("status"),
        it.getDate("mailedAt").toInstant(),
        it.getDate("at").toInstant());
  }

  @Override
  public List<Report> of(Collection<PersonId> people) {
    return people.isEmpty()
        ? List.of()
        : reports
            .find(in("person", people.stream().map(PersonId::value).toList()))
            .map(MongoReports::read)
            .into(new ArrayList<>());
  }

  @Override
  public List<Report> latest(
      @Nullable Kind kind, @Nullable String domain, @Nullable Position after, int most) {
    var wanted = new ArrayList<Bson>();
    // There is no report that is not younger than this; it has the list follow the index.
    wanted.add(gte("at", Date.from(Instant.EPOCH)));
    if (after != null) {
      var at = Date.from(after.at());
      wanted.add(lte("at", at));
      wanted.add(or(lt("at", at), lt("_id", after.key())));
    }
    if (kind != null) {
      wanted.add(eq("kind", kind.name()));
    }
    if (domain != null) {
      wanted.add(eq("domain", domain));
    }
    return reports
        .find(and(wanted))
        .sort(Sorts.descending("at", "_id"))
        .limit(most)
        .map(MongoReports::read)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Map<Kind, Long>> counted(Instant since) {
    var counted = new HashMap<String, Map<Kind, Long>>();
    reports
        .find(gte("at", Date.from(since)))
        .projection(new Document("domain", 1).append("kind", 1))
        .batchSize(5_000)
        .forEach(
            it ->
                counted
                    .computeIfAbsent(it.getString("domain"), key -> new EnumMap<>(Kind.class))
                    .merge(Kind.valueOf(it.getString("kind")), 1L, Long::sum));
    return counted;
  }

  @Override
  public void prune(Instant before) {
    reports.deleteMany(lt("at", Date.from(before)));
  }

  @Override
  public void forget(PersonId person) {
    reports.deleteMany(eq("person", person.value()));
  }
}
