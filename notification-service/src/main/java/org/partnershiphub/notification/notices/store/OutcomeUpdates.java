package org.partnershiphub.notification.notices.store;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Outcome.Entry;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/** What an outcome changes in a notice's document. */
final class OutcomeUpdates {

  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>()\",;]+@[^\\s<>()\",;]+>?");

  private OutcomeUpdates() {}

  static Document of(Outcome outcome) {
    var progress = outcome.progress();
    var set =
        new Document("state", progress.state().name())
            .append("tries", progress.tries())
            .append("mailState", progress.mail().name());
    var unset = new Document();
    var update = new Document("$set", set);
    put(set, unset, "reason", progress.reason() == null ? null : progress.reason().name());
    put(set, unset, "due", progress.due() == null ? null : Date.from(progress.due()));
    put(set, unset, "waiting", waiting(outcome, progress));
    if (outcome.mailReason() != null) {
      set.append("mailReason", outcome.mailReason().name());
    }
    if (outcome.entry() != null) {
      set.append("inbox", entry(outcome.entry()));
    }
    if (outcome.attempt() != null
        && (progress.mail() == MailLeg.SENT || progress.mail() == MailLeg.DIGESTED)) {
      set.append("sentTo", NoticeDocuments.destination(outcome.attempt().to()));
    }
    if (outcome.copy() != null) {
      set.append(
          "copy",
          new Document("form", outcome.copy().form())
              .append("own", new Binary(outcome.copy().own())));
    }
    if (outcome.attempt() != null && outcome.attempt().to() != null) {
      set.append("mark", outcome.attempt().to().mark());
    }
    if (outcome.attempt() != null && lost(progress.state())) {
      set.append("lostAt", Date.from(outcome.attempt().at()));
    }
    if (outcome.attempt() != null) {
      update.append("$push", pushed(outcome.attempt()));
    }
    // A notice that is sent at once never had these, and most are; an empty operator is refused.
    var neverHad = progress.tries() == 0 && progress.state() == State.SENT;
    return neverHad || unset.isEmpty() ? update : update.append("$unset", unset);
  }

  /** Bounded: the last tries tell the story. */
  private static Document pushed(Attempt attempt) {
    return new Document(
        "attempts", new Document("$each", List.of(attempt(attempt))).append("$slice", -20));
  }

  /** The end of a mail that a server had taken. */
  static Document cameBack(Attempt attempt) {
    var set =
        new Document("state", State.BOUNCED.name())
            .append("reason", Reason.MAIL_CAME_BACK.name())
            .append("mailState", MailLeg.BOUNCED.name())
            .append("lostAt", Date.from(attempt.at()));
    return new Document("$set", set).append("$push", pushed(attempt));
  }

  private static boolean lost(State state) {
    return state == State.BOUNCED || state == State.FAILED;
  }

  private static void put(Document set, Document unset, String field, @Nullable Object value) {
    if (value == null) {
      unset.append(field, "");
    } else {
      set.append(field, value);
    }
  }

  /** What a notice waits for: its person's card, or its subject. */
  private static @Nullable String waiting(Outcome outcome, Progress progress) {
    if (progress.state() != State.WAITING) {
      return null;
    }
    if (progress.reason() == Reason.IN_DIGEST) {
      return Notices.inDigest(outcome.notice().person());
    }
    return progress.reason() == Reason.UNKNOWN_SUBJECT
        ? "subject:" + outcome.notice().subject()
        : "person:" + outcome.notice().person();
  }

  private static Document entry(Entry entry) {
    return new Document("position", entry.position())
        .append("lane", entry.lane())
        .append("at", Date.from(entry.at()))
        .append("headline", entry.headline())
        .append("lines", entry.lines());
  }

  private static Document attempt(Attempt attempt) {
    return new Document("at", Date.from(attempt.at()))
        .append("code", attempt.code())
        .append("answer", withoutAddresses(attempt.answer()))
        .append("messageId", attempt.messageId())
        .append("to", NoticeDocuments.destination(attempt.to()));
  }

  /** Servers like to repeat the address that they did not like. */
  static String withoutAddresses(String answer) {
    return ADDRESS.matcher(answer).replaceAll("(address)");
  }
}
