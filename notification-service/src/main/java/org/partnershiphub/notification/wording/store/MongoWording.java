package org.partnershiphub.notification.wording.store;

import org.partnershiphub.notification.wording.AllWording;
import org.partnershiphub.notification.wording.LanguageId;
import org.partnershiphub.notification.wording.Wording;
import org.partnershiphub.notification.wording.WordsProblem;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

@Repository
class MongoWording extends StoredAggregates<LanguageId, Wording> implements AllWording {

  static final String COLLECTION = "wording";

  MongoWording(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Wording.class, LanguageId::new, id -> new WordsProblem.NoSuchLanguage()));
  }
}
