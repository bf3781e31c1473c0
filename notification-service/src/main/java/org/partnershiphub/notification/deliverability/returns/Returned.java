package org.partnershiphub.notification.deliverability.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail says that came back to us. */
sealed interface Returned {

  /**
   * A mail could not be delivered.
   *
   * @param paths addresses to which it may have come back
   * @param recipient who did not get it; null when it does not say
   * @param status as RFC 3463 writes it
   */
  record Failed(List<String> paths, @Nullable String recipient, String status) implements Returned {

    public Failed {
      paths = List.copyOf(paths);
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
      return "Failed[" + status + "]";
    }
  }

  /**
   * A reader called a mail unwanted.
   *
   * @param type as RFC 5965 names it
   */
  record Complaint(List<String> paths, String type) implements Returned {

    public Complaint {
      paths = List.copyOf(paths);
    }

    @Override
    public String toString() {
      return "Complaint[" + type + "]";
    }
  }

  /** It tells of a delay or a delivery, or is a receipt: nothing follows. */
  record Nothing() implements Returned {}

  /** A program answered by itself, such as in an absence. */
  record Automatic() implements Returned {}

  /** Somebody, or something that knows no reports, wrote it. */
  record NoReport() implements Returned {}
}
