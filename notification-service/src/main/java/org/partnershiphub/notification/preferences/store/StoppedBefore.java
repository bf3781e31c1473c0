package org.partnershiphub.notification.preferences.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Wishing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What people had stopped before there were preferences stood on their cards; it is moved at the
 * first start. Twice is as good as once.
 */
@Component
class StoppedBefore implements ApplicationRunner {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String STOPPED = "stopped";

  private final MongoCollection<Document> people;
  private final Wishing wishing;

  StoppedBefore(
      MongoClient mongo, @Value("${spring.mongodb.database}") String database, Wishing wishing) {
    this.people = mongo.getDatabase(database).getCollection("people");
    this.wishing = wishing;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var card : people.find(exists(STOPPED, true)).into(new ArrayList<>())) {
      var person = new PersonId(card.getString("_id"));
      for (var kind : card.getList(STOPPED, String.class, List.of())) {
        wishing.stop(person, NoticeKind.valueOf(kind)).block(LIMIT);
      }
      people.updateOne(eq("_id", person.value()), Updates.unset(STOPPED));
    }
  }
}
