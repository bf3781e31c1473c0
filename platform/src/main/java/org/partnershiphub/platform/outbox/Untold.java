package org.partnershiphub.platform.outbox;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The facts that an aggregate still has to tell, as they stood in its document at a version. */
record Untold(String collection, String id, long version, List<Message> messages) {

  /**
   * A fact as bytes: the relay needs no class of the one who wrote it.
   *
   * @param value absent when it erases what stands under the key on a compacted topic
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and copying each fact would cost
  record Message(String id, String topic, String key, byte @Nullable [] value) {

    Document toDocument() {
      var document = new Document("id", id).append("topic", topic).append("key", key);
      return value == null ? document : document.append("value", new Binary(value));
    }

    static Message of(Document document) {
      var value = document.get("value", Binary.class);
      return new Message(
          document.getString("id"),
          document.getString("topic"),
          document.getString("key"),
          value == null ? null : value.getData());
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
