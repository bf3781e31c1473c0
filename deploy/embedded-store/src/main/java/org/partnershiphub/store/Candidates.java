package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;

/** Documents that may match; whoever takes them checks each against the whole filter. */
final class Candidates {
  private Candidates() {}

  static Stream<Document> of(Snapshot snapshot, boolean backwards) {
    Cursor<Long, byte[]> cursor = snapshot.scan(backwards);
    Iterable<Long> positions = () -> cursor;
    return StreamSupport.stream(positions.spliterator(), false)
        .map(position -> BsonBytes.decode(cursor.getValue()));
  }
}
