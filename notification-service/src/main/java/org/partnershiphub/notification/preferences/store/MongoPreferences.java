package org.partnershiphub.notification.preferences.store;

import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.preferences.AllPreferences;
import org.partnershiphub.notification.preferences.PreferenceProblem;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

@Repository
class MongoPreferences extends StoredAggregates<PersonId, Preferences> implements AllPreferences {

  static final String COLLECTION = "preferences";

  MongoPreferences(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Preferences.class,
            PersonId::new,
            id -> new PreferenceProblem.PersonUnknown()));
  }
}
