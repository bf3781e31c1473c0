package org.partnershiphub.notification.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Hindsight;
import org.partnershiphub.notification.notices.Logged;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Pushed;
import org.partnershiphub.notification.notices.Reason;

/** A notice as the log shows it: for whom, why, and what became of it on every channel. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
    NoticeId id,
    PersonId person,
    String subject,
    long version,
    NoticeKind kind,
    boolean mandatory,
    List<GroupId> why,
    Cause cause,
    Progress.State state,
    @Nullable Reason reason,
    @Nullable String explanation,
    @Nullable Instant nextTryAt,
    List<Delivery> deliveries,
    @Nullable List<Pushed> pushes) {

  /** The fact that called for the notice. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cause(String fact, String type, Instant at, @Nullable String correlation) {}

  /**
   * One channel.
   *
   * @param remark what became clear after it was sent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delivery(
      String channel,
      String state,
      @Nullable Reason reason,
      @Nullable Instant at,
      @Nullable Instant readAt,
      @Nullable List<Attempt> attempts,
      @Nullable String remark) {}

  static NoticeView of(Logged logged, @Nullable PersonCard reader, boolean mandatory) {
    var notice = logged.notice();
    var id = notice.id();
    var origin = notice.origin();
    var progress = notice.progress();
    return new NoticeView(
        id,
        id.person(),
        id.subject(),
        id.version(),
        id.kind(),
        mandatory,
        notice.why(),
        new Cause(origin.fact(), origin.type(), origin.at(), origin.correlation()),
        progress.state(),
        progress.reason(),
        progress.reason() == null ? null : progress.reason().text(),
        progress.due(),
        deliveries(logged, progress, Hindsight.of(logged, reader)),
        logged.pushes().isEmpty() ? null : logged.pushes());
  }

  private static List<Delivery> deliveries(
      Logged logged, Progress progress, @Nullable String remark) {
    var deliveries = new ArrayList<Delivery>(2);
    if (progress.mail() != MailLeg.NOT_TRIED) {
      var reason = logged.mailReason() == null ? progress.reason() : logged.mailReason();
      deliveries.add(
          new Delivery(
              "MAIL", progress.mail().name(), reason, null, null, logged.attempts(), remark));
    }
    if (logged.shownAt() != null) {
      var state = logged.readAt() == null ? "DELIVERED" : "READ";
      deliveries.add(
          new Delivery("INBOX", state, null, logged.shownAt(), logged.readAt(), null, null));
    }
    return deliveries;
  }
}
