package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeCreated;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeDead;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeDelivered;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeSuppressed;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeNews;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/**
 * What others are told of notices. How one ended is told after it is recorded: were it told before,
 * a broker that is away would have mails repeated that a server has taken. A crash in between
 * brings the batch again, and what is found settled then is told from what is recorded of it.
 */
final class News implements NoticeNews {

  private final Facts facts;
  private final Directory directory;
  private final KindRules rules;
  private final InstantSource clock;

  News(Facts facts, Directory directory, KindRules rules, InstantSource clock) {
    this.facts = facts;
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
  }

  /** A topic of facts, told by the hundred. */
  @FunctionalInterface
  interface Facts {
    Pending send(List<Told> facts);
  }

  /**
   * One fact.
   *
   * @param what tells it from the others about its notice
   * @param number rises as the notice goes on
   */
  record Told(String what, Notice about, long number, NotificationFact fact) {}

  @Override
  public Pending created(Collection<Notice> planned) {
    var groups =
        directory.groups(
            planned.stream().flatMap(it -> it.why().stream()).collect(Collectors.toSet()));
    return facts.send(
        planned.stream().map(it -> created(it, rules.mandatory(it, groups))).toList());
  }

  private static Told created(Notice it, boolean mandatory) {
    var id = it.id();
    var fact =
        new NoticeCreated(
            id, id.person(), id.kind(), id.subject(), id.version(), mandatory, it.why());
    return new Told("created|" + it.origin().fact(), it, 1, fact);
  }

  /**
   * How far a notice has come.
   *
   * @param by what is told in its place
   * @param shown whether the inbox has it since this look, or had it before
   */
  record Step(Notice notice, Progress progress, @Nullable NoticeId by, boolean shown) {

    /** One that had come to its end before. */
    static Step repeated(Notice it, List<Notice> thread) {
      var by = it.progress().reason() == Reason.SUPERSEDED ? Threads.inPlaceOf(it, thread) : null;
      return new Step(it, it.progress(), by, it.progress().inInbox());
    }
  }

  Pending went(List<Step> steps) {
    var at = clock.instant();
    var told = new ArrayList<Told>(steps.size() * 2);
    for (var step : steps) {
      if (step.shown()) {
        told.add(delivered(step, Channel.INBOX, at));
      }
      ended(step, at, told);
    }
    return facts.send(told);
  }

  private static void ended(Step step, Instant at, List<Told> told) {
    var progress = step.progress();
    var id = step.notice().id();
    var attempt = progress.tries() + 1;
    if (progress.state() == State.SENT && mailed(progress)) {
      told.add(delivered(step, Channel.MAIL, at));
    } else if (progress.state() == State.FAILED && progress.reason() != null) {
      var dead = new NoticeDead(id, id.person(), Channel.MAIL, attempt, progress.reason(), at);
      told.add(new Told("dead|" + attempt, step.notice(), number(attempt, 2), dead));
    } else if (progress.state() == State.SUPPRESSED && progress.reason() != null) {
      var no = new NoticeSuppressed(id, id.person(), progress.reason(), step.by(), at);
      told.add(new Told("suppressed", step.notice(), number(attempt, 2), no));
    }
  }

  private static boolean mailed(Progress it) {
    return it.mail() == MailLeg.SENT || it.mail() == MailLeg.DIGESTED;
  }

  private static Told delivered(Step step, Channel channel, Instant at) {
    var id = step.notice().id();
    var attempt = step.progress().tries() + 1;
    return new Told(
        "delivered|" + channel,
        step.notice(),
        number(attempt, channel == Channel.MAIL ? 1 : 0),
        new NoticeDelivered(id, id.person(), channel, attempt, at));
  }

  /** Rises from look to look, and within one from the inbox to the mail to the end. */
  private static long number(int attempt, int part) {
    return 3L * attempt + part;
  }
}
