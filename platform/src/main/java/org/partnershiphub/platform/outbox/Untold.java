package org.partnershiphub.platform.outbox;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** The facts that an aggregate still has to tell, as they stood in its document at a version. */
record Untold(String collection, String id, long version, List<Message> messages) {

  /** A fact as bytes: the relay needs no class of the one who wrote it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and copying each fact would cost
  record Message(String id, String topic, String key, byte[] value) {

    Document toDocument() {
      return new Document("id", id)
          .append("topic", topic)
          .append("key", key)
          .append("value", new Binary(value));
    }

    static Message of(Document document) {
      return new Message(
          document.getString("id"),
          document.getString("topic"),
          document.getString("key"),
          document.get("value", Binary.class).getData());
    }
  }

  static Untold of(String collection, Document document) {
    var messages = document.getList(Fields.UNTOLD, Document.class, List.of());
    return new Untold(
        collection,
        document.getString(Fields.ID),
        document.getLong(Fields.VERSION),
        messages.stream().map(Message::of).toList());
  }

  String aggregate() {
    return collection + "/" + id;
  }
}
