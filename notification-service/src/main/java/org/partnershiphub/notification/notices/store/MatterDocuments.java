package org.partnershiphub.notification.notices.store;

import org.bson.Document;
import org.partnershiphub.notification.notices.Matter;
import tools.jackson.databind.json.JsonMapper;

/** What a notice tells, as a document and back: the names are those of the records. */
final class MatterDocuments {

  private static final JsonMapper JSON = JsonMapper.shared();

  private MatterDocuments() {}

  static Document write(Matter matter) {
    return JSON.convertValue(matter, Document.class);
  }

  static Matter read(Document it) {
    return JSON.convertValue(it, Matter.class);
  }
}
