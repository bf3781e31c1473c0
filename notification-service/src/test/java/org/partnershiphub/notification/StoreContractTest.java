package org.partnershiphub.notification;

import java.util.List;
import org.partnershiphub.notification.deliverability.Reports;
import org.partnershiphub.notification.deliverability.ReportsContract;
import org.partnershiphub.notification.deliverability.Standings;
import org.partnershiphub.notification.deliverability.StandingsContract;
import org.partnershiphub.notification.deliverability.Tally;
import org.partnershiphub.notification.deliverability.TallyContract;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;
import org.partnershiphub.notification.deliverability.returns.ReturnMemoryContract;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.notification.delivery.InFlightContract;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.DirectoryContract;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.inbox.Entries;
import org.partnershiphub.notification.inbox.EntriesContract;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.ErrandsContract;
import org.partnershiphub.notification.notices.Horizons;
import org.partnershiphub.notification.notices.HorizonsContract;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.NoticesContract;
import org.partnershiphub.notification.notices.Outcome;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Replacements;
import org.partnershiphub.notification.notices.ReplacementsContract;
import org.partnershiphub.notification.reminders.Timers;
import org.partnershiphub.notification.reminders.TimersContract;
import org.partnershiphub.notification.webhooks.Posts;
import org.partnershiphub.notification.webhooks.PostsContract;
import org.springframework.beans.factory.annotation.Autowired;

/** The stores over the wire, under the exam that their fakes pass. */
class StoreContractTest extends WithSink
    implements DirectoryContract,
        NoticesContract,
        ErrandsContract,
        HorizonsContract,
        EntriesContract,
        TimersContract,
        InFlightContract,
        ReportsContract,
        StandingsContract,
        TallyContract,
        ReturnMemoryContract,
        ReplacementsContract,
        PostsContract {

  @Autowired private Directory directory;
  @Autowired private Notices notices;
  @Autowired private Errands errands;
  @Autowired private InFlight inFlight;
  @Autowired private Timers timers;
  @Autowired private Posts posts;
  @Autowired private Replacements replacements;

  @Override
  public Replacements replacements() {
    return replacements;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Autowired private Reports reports;
  @Autowired private Standings standings;
  @Autowired private Tally tally;
  @Autowired private ReturnMemory returnMemory;

  @Override
  public ReturnMemory memory() {
    return returnMemory;
  }

  @Override
  public Reports reports() {
    return reports;
  }

  @Override
  public Standings standings() {
    return standings;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Autowired private Horizons horizons;
  @Autowired private Entries entries;

  @Override
  public Entries entries() {
    return entries;
  }

  @Override
  public void plan(NoticeId notice) {
    notices.plan(
        List.of(
            Notice.planned(
                notice,
                new Matter.OfMeeting(new MeetingId(notice.subject()), 1, null),
                List.of(),
                new Notice.Origin("f1", "test", NoticesContract.NOW, null))));
  }

  @Override
  public void stand(NoticeId notice, int lane, long position) {
    plan(notice);
    var sent = new Progress(State.SENT, null, 0, null, true, MailLeg.SENT);
    var entry = new Outcome.Entry(NoticesContract.NOW, lane, position, "Headline", List.of());
    notices.record(List.of(new Outcome(notice, sent, null, null, entry)));
  }

  @Override
  public Horizons horizons() {
    return horizons;
  }

  @Override
  public InFlight inFlight() {
    return inFlight;
  }

  @Override
  public Posts posts() {
    return posts;
  }

  @Override
  public Timers timers() {
    return timers;
  }

  @Override
  public Errands errands() {
    return errands;
  }

  @Override
  public Notices notices() {
    return notices;
  }
}
