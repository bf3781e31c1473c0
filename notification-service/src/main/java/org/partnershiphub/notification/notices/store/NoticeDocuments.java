package org.partnershiphub.notification.notices.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.notices.Destination;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.OfSession;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Reason;

/** A notice as a document and back. */
final class NoticeDocuments {

  private static final int NOT_TAKEN = 400;

  private NoticeDocuments() {}

  static Document write(Notice notice) {
    var id = notice.id();
    var origin = notice.origin();
    var document =
        new Document("_id", id.value())
            .append("person", id.person().value())
            .append("subject", id.subject())
            .append("thread", id.thread())
            .append("kind", id.kind().name())
            .append("matter", MatterDocuments.write(notice.matter()))
            .append("why", notice.why().stream().map(GroupId::value).toList())
            .append("origin", origin(origin))
            .append("state", notice.progress().state().name())
            .append("tries", 0);
    var due = notice.progress().due();
    var reason = notice.progress().reason();
    if (due != null && reason != null) {
      document.append("due", Date.from(due)).append("reason", reason.name());
    }
    var meeting = meeting(notice.matter());
    if (meeting != null) {
      document.append("meeting", meeting.value());
    }
    return notice.through().isEmpty() ? document : document.append("through", notice.through());
  }

  /** What people are invited to, of whatever is told about it. */
  private static @Nullable MeetingId meeting(Matter matter) {
    return matter instanceof OfSession it ? it.subject() : matter.invitation();
  }

  /** The last try that a server took tells when. */
  static Notices.Mailed mailed(Document it, String messageId) {
    var at =
        it.getList("attempts", Document.class, List.of()).stream()
            .filter(that -> messageId.equals(that.getString("messageId")))
            .filter(that -> that.getInteger("code") < NOT_TAKEN)
            .map(that -> that.getDate("at").toInstant())
            .reduce(Instant.EPOCH, (before, after) -> after);
    return new Notices.Mailed(read(it), messageId, at);
  }

  static Document origin(Notice.Origin origin) {
    return new Document("fact", origin.fact())
        .append("type", origin.type())
        .append("at", Date.from(origin.at()))
        .append("correlation", origin.correlation());
  }

  static Notice read(Document it) {
    return new Notice(
        NoticeId.parse(it.getString("_id")),
        MatterDocuments.read(it.get("matter", Document.class)),
        it.getList("why", String.class, List.of()).stream().map(GroupId::new).toList(),
        it.getList("through", String.class, List.of()),
        origin(it.get("origin", Document.class)),
        progress(it),
        destination(it.get("sentTo", Document.class)));
  }

  static Notice.Origin origin(Document it) {
    return new Notice.Origin(
        it.getString("fact"),
        it.getString("type"),
        it.getDate("at").toInstant(),
        it.getString("correlation"));
  }

  static @Nullable Document destination(@Nullable Destination it) {
    return it == null
        ? null
        : new Document("organisation", it.organisation()).append("mark", it.mark());
  }

  static @Nullable Destination destination(@Nullable Document it) {
    return it == null ? null : new Destination(it.getString("organisation"), it.getString("mark"));
  }

  private static Progress progress(Document it) {
    var reason = it.getString("reason");
    var mail = it.getString("mailState");
    return new Progress(
        Progress.State.valueOf(it.getString("state")),
        reason == null ? null : Reason.valueOf(reason),
        it.getInteger("tries", 0),
        instant(it.getDate("due")),
        it.get("inbox") != null,
        mail == null ? Progress.MailLeg.NOT_TRIED : Progress.MailLeg.valueOf(mail));
  }

  static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
