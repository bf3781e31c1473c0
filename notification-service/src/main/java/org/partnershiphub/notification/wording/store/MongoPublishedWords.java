package org.partnershiphub.notification.wording.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.partnershiphub.notification.wording.Edition;
import org.partnershiphub.notification.wording.PublishedWords;
import org.partnershiphub.notification.wording.Wording;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchEdition;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** The same documents, read through the plain driver: the versions often, their words seldom. */
final class MongoPublishedWords implements PublishedWords {

  private static final String STATE = "state";
  private static final String IN_FORCE = "inForce";

  private final MongoCollection<Document> wording;
  private final MongoConverter converter;

  MongoPublishedWords(MongoCollection<Document> wording, MongoConverter converter) {
    this.wording = wording;
    this.converter = converter;
  }

  @Override
  public Map<Language, Integer> inForce() {
    var versions = new EnumMap<Language, Integer>(Language.class);
    for (var it : wording.find().projection(new Document(STATE + "." + IN_FORCE, 1))) {
      var version = it.get(STATE, Document.class).getInteger(IN_FORCE);
      Language.of(it.getString("_id"))
          .filter(language -> version != Words.SHIPPED)
          .ifPresent(language -> versions.put(language, version));
    }
    return versions;
  }

  @Override
  public Edition edition(Language language) {
    var row = wording.find(eq("_id", language.tag())).first();
    if (row == null) {
      throw new NoSuchEdition();
    }
    var state = converter.read(Wording.class, row.get(STATE, Document.class));
    return state.edition(state.inForce()).orElseThrow(NoSuchEdition::new);
  }
}
