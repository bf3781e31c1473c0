package org.partnershiphub.platform.outbox;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Maps a state to and from its sub-document, by Spring Data, without the class's name at the root.
 */
record StateMapping<S>(MongoConverter converter, Class<S> type) {

  Document toDocument(S state) {
    var document = new Document();
    converter.write(state, document);
    document.remove("_class");
    return document;
  }

  S toState(Document document) {
    return converter.read(type, document.get(Fields.STATE, Document.class));
  }
}
