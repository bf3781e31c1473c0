package org.partnershiphub.membership.profile.web;

import java.util.List;
import org.partnershiphub.membership.access.Sight.Reach;
import org.partnershiphub.membership.profile.Document;
import org.partnershiphub.membership.profile.DocumentId;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchDocument;

/** Who reads documents, and which of them they see. */
enum Readers {
  EVERYBODY,
  MEMBERS,
  STAFF;

  static Readers of(Reach reach) {
    return switch (reach) {
      case ALL -> STAFF;
      case ROSTER -> MEMBERS;
      case FEW -> EVERYBODY;
    };
  }

  List<Document> see(List<Document> documents) {
    return documents.stream().filter(this::sees).toList();
  }

  private boolean sees(Document it) {
    return switch (this) {
      case EVERYBODY -> it.shownToAll();
      case MEMBERS -> it.shown();
      case STAFF -> true;
    };
  }

  /** Staff get the tag that commands take. */
  String tag(long version) {
    return switch (this) {
      case EVERYBODY -> "\"" + version + "-public\"";
      case MEMBERS -> "\"" + version + "-members\"";
      case STAFF -> "\"" + version + "\"";
    };
  }

  static Document one(List<Document> documents, DocumentId id) {
    return documents.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchDocument(id));
  }
}
