package org.partnershiphub.notification.preferences.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.Preferences;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** The same documents, read many at a time through the plain driver. */
final class MongoPreferenceBook implements PreferenceBook {

  private static final String STATE = "state";

  private final MongoCollection<Document> preferences;
  private final MongoConverter converter;

  MongoPreferenceBook(MongoCollection<Document> preferences, MongoConverter converter) {
    this.preferences = preferences;
    this.converter = converter;
  }

  @Override
  public Map<PersonId, Preferences> of(Collection<PersonId> people) {
    var found = new HashMap<PersonId, Preferences>();
    preferences
        .find(in("_id", people.stream().map(PersonId::value).toList()))
        .projection(new Document(STATE, 1))
        .map(it -> converter.read(Preferences.class, it.get(STATE, Document.class)))
        .forEach(it -> found.put(it.person(), it));
    return found;
  }
}
