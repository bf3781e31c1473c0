package org.partnershiphub.notification.notices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice when it was looked at once.
 *
 * @param mailReason why there was no mail, when the inbox alone got it
 * @param attempt the mail server's answer, when one was asked
 * @param entry what the inbox shows from now on; null when the inbox has it already or gets nothing
 * @param copy what is kept of the mail that a server was asked to take
 */
public record Outcome(
    NoticeId notice,
    Progress progress,
    @Nullable Reason mailReason,
    @Nullable Attempt attempt,
    @Nullable Entry entry,
    @Nullable Copy copy) {

  public Outcome(
      NoticeId notice,
      Progress progress,
      @Nullable Reason mailReason,
      @Nullable Attempt attempt,
      @Nullable Entry entry) {
    this(notice, progress, mailReason, attempt, entry, null);
  }

  /** One conversation with the mail server; whoever looks at it does not see where it went. */
  public record Attempt(
      Instant at,
      int code,
      String answer,
      String messageId,
      @JsonIgnore @Nullable Destination to) {}

  /**
   * What the inbox shows.
   *
   * @param lane the lane of deliveries that it came in
   * @param position rises within one lane, and so within what one record of a person finds
   */
  public record Entry(Instant at, int lane, long position, String headline, List<String> lines) {}
}
