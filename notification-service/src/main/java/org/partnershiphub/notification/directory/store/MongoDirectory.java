package org.partnershiphub.notification.directory.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionCard;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.VerificationCard;
import org.partnershiphub.platform.ids.TypedId;

/** The directory through the plain driver, in bulk. */
final class MongoDirectory implements Directory {

  static final String PEOPLE = "people";
  static final String GROUPS = "groups";
  static final String JURISDICTIONS = "jurisdictions";
  static final String MEETINGS = "meetings";
  static final String OFFICES = "offices";
  static final String SETTLED = "settled";
  static final String VERIFICATIONS = "verifications";
  static final String ANSWERS = "answers";

  private final MongoDatabase database;

  MongoDirectory(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void learn(Collection<? extends Lesson> lessons) {
    var writes = new LinkedHashMap<String, List<WriteModel<Document>>>();
    for (var lesson : lessons) {
      for (var write : Lessons.of(lesson)) {
        writes.computeIfAbsent(write.collection(), it -> new ArrayList<>()).add(write.model());
      }
    }
    writes.forEach(this::write);
  }

  private void write(String collection, List<WriteModel<Document>> models) {
    try {
      database.getCollection(collection).bulkWrite(models, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var onlyStale =
          e.getWriteErrors().stream()
              .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyStale || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  @Override
  public Map<PersonId, PersonCard> people(Collection<PersonId> people) {
    return read(PEOPLE, people, Rows::person, PersonCard::person);
  }

  @Override
  public Map<MeetingId, MeetingCard> meetings(Collection<MeetingId> meetings) {
    return read(MEETINGS, meetings, MeetingRows::meeting, MeetingCard::meeting);
  }

  @Override
  public Map<GroupId, GroupCard> groups(Collection<GroupId> groups) {
    return read(GROUPS, groups, Rows::group, GroupCard::group);
  }

  @Override
  public Map<JurisdictionId, JurisdictionCard> jurisdictions(
      Collection<JurisdictionId> jurisdictions) {
    return read(JURISDICTIONS, jurisdictions, Rows::jurisdiction, JurisdictionCard::jurisdiction);
  }

  private <I extends TypedId, C> Map<I, C> read(
      String collection,
      Collection<I> ids,
      Function<Document, @Nullable C> card,
      Function<C, I> id) {
    var cards = new HashMap<I, C>(ids.size() * 2);
    if (ids.isEmpty()) {
      return cards;
    }
    var rows =
        database
            .getCollection(collection)
            .find(in("_id", ids.stream().map(TypedId::value).toList()));
    for (var row : rows.batchSize(5_000)) {
      var found = card.apply(row);
      if (found != null) {
        cards.put(id.apply(found), found);
      }
    }
    return cards;
  }

  @Override
  public Map<Answers.Key, Answers> answers(Collection<Answers.Key> invitations) {
    var answers = new HashMap<Answers.Key, Answers>();
    if (!invitations.isEmpty()) {
      var ids = invitations.stream().map(Lessons::id).toList();
      for (var row : database.getCollection(ANSWERS).find(in("_id", ids)).batchSize(5_000)) {
        var found = Rows.answers(row);
        answers.put(found.to(), found);
      }
    }
    return answers;
  }

  @Override
  public Set<PersonId> holders(String office) {
    var row = database.getCollection(OFFICES).find(eq("_id", office)).first();
    return row == null ? Set.of() : Rows.holders(row);
  }

  @Override
  public Map<String, Long> settled(Collection<String> kindsAndSubjects) {
    var settled = new HashMap<String, Long>();
    if (!kindsAndSubjects.isEmpty()) {
      for (var row : database.getCollection(SETTLED).find(in("_id", kindsAndSubjects))) {
        settled.put(row.getString("_id"), row.getLong("upTo"));
      }
    }
    return settled;
  }

  @Override
  public Map<String, VerificationCard> verifications(Collection<String> names) {
    var open = new HashMap<String, VerificationCard>();
    if (!names.isEmpty()) {
      for (var row : database.getCollection(VERIFICATIONS).find(in("_id", names))) {
        var card = Rows.verification(row);
        if (card != null) {
          open.put(card.name(), card);
        }
      }
    }
    return open;
  }

  @Override
  public Set<PersonId> idsOf(PersonId person) {
    var ids = new LinkedHashSet<PersonId>(Set.of(person));
    var news = Set.of(person);
    while (!news.isEmpty()) {
      var found = new HashSet<PersonId>();
      people(news).values().forEach(card -> found.addAll(card.past().merged()));
      found.removeAll(ids);
      ids.addAll(found);
      news = found;
    }
    return ids;
  }

  @Override
  public @Nullable MeetingVersion nextMeeting(GroupId group, Instant after) {
    return database
        .getCollection(MEETINGS)
        .find(eq("groups", group.value()))
        .map(MeetingRows::meeting)
        .into(new ArrayList<>())
        .stream()
        .flatMap(it -> Stream.ofNullable(it.next(group, after)))
        .min(Comparator.comparing(it -> it.timing().at()))
        .orElse(null);
  }
}
