package org.partnershiphub.events.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.AnswerFact.ResponsePressed;
import org.partnershiphub.events.answers.AnswerFact.ResponsePressed.Outcome;
import org.partnershiphub.events.answers.AnswerFact.ResponseRecorded;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * What one person answers to one thing that they are invited to: to all of it, and to single
 * occurrences where that differs.
 *
 * @param root of the chain, when the subject is a series
 * @param all to the whole; null when there is none
 * @param each to occurrences, at most one each
 * @param pressed by a link a moment ago, not yet counted
 * @param due when it counts
 */
public record Answers(
    MeetingId subject,
    @Nullable SeriesId root,
    PersonId person,
    @Nullable Given all,
    List<ToOne> each,
    @Nullable Pressed pressed,
    Scans scans,
    @Nullable Instant due)
    implements Timed {

  /** To an occurrence, or to the whole under the id of the subject. */
  public record ToOne(MeetingId occurrence, Given given) {}

  public Answers {
    each = List.copyOf(each);
    due = pressed == null ? null : pressed.until();
  }

  static Answers none(MeetingId subject, @Nullable SeriesId root, PersonId person) {
    return new Answers(subject, root, person, null, List.of(), null, Scans.NONE, null);
  }

  public AnswersId id() {
    return AnswersId.of(subject, person);
  }

  /** What counts for this meeting: the answer to it, else that to the whole series. */
  public Optional<Given> to(Meeting meeting) {
    return to(meeting.id(), meeting.askVersion());
  }

  public Optional<Given> to(MeetingId meeting, int askVersion) {
    return Stream.concat(one(meeting).stream(), Stream.ofNullable(all))
        .filter(it -> it.holdsAt(askVersion))
        .findFirst();
  }

  private Optional<Given> one(@Nullable MeetingId occurrence) {
    return each.stream()
        .filter(it -> it.occurrence().equals(occurrence))
        .map(ToOne::given)
        .findFirst();
  }

  Optional<Given> standing(@Nullable MeetingId occurrence) {
    return occurrence == null ? Optional.ofNullable(all) : one(occurrence);
  }

  /** How often a program pressed the buttons of this person's links. */
  public int scanned() {
    return scans.count();
  }

  /** Whether what this hand pressed is going to count. */
  public boolean hears(String hand) {
    return pressed != null && pressed.hand().equals(hand);
  }

  /** Takes an answer that counts at once, after what was pressed before it. */
  Change<Answers> take(Reply reply) {
    return settled().then(it -> it.record(reply));
  }

  /** The same answer to the same time again is nothing, also when somebody else gives it. */
  private Change<Answers> record(Reply reply) {
    var same =
        standing(reply.occurrence())
            .filter(it -> it.says(reply.given()) && it.holdsAt(reply.asked()))
            .isPresent();
    return same
        ? Change.nothing(this)
        : Change.of(with(reply), ResponseRecorded.of(this, reply.occurrence(), reply.given()));
  }

  private Answers with(Reply reply) {
    if (reply.occurrence() == null) {
      return new Answers(subject, root, person, reply.given(), each, pressed, scans, null);
    }
    var others = each.stream().filter(it -> !it.occurrence().equals(reply.occurrence()));
    var one = new ToOne(reply.occurrence(), reply.given());
    var now = Stream.concat(others, Stream.of(one)).toList();
    return new Answers(subject, root, person, all, now, pressed, scans, null);
  }

  /**
   * Takes what somebody answered who turned out to be this person, unless the answer that stands is
   * later. It is told also when it says the same: else another one of a moment in between would
   * count or not by the order in which they come.
   */
  Change<Answers> inherit(Reply reply) {
    var later = standing(reply.occurrence()).filter(it -> !reply.given().isAfter(it));
    return later.isPresent()
        ? Change.nothing(this)
        : Change.of(with(reply), ResponseRecorded.of(this, reply.occurrence(), reply.given()));
  }

  /** All that stands, to whatever it is an answer. */
  Stream<ToOne> standing() {
    return Stream.concat(Stream.ofNullable(all).map(it -> new ToOne(subject, it)), each.stream());
  }

  /**
   * A button behind a link. It counts unless the same hand presses another within the window: then
   * it is a program, none of what it presses counts, and what stood before stands.
   */
  Change<Answers> press(Reply reply, String hand, Duration window) {
    var now = reply.given().at();
    var quiet = now.plus(window);
    if (scans.isBy(hand, now)) {
      return discarded(reply, scans.on(hand, quiet));
    }
    if (pressed == null || !pressed.isBy(hand, now)) {
      return settled().then(it -> it.held(new Pressed(hand, reply, quiet)));
    }
    return pressed.reply().given().says(reply.given())
        ? Change.nothing(this)
        : discarded(reply, scans.more(hand, quiet));
  }

  private Change<Answers> held(Pressed now) {
    return Change.of(
        new Answers(subject, root, person, all, each, now, scans, null),
        ResponsePressed.of(this, now.reply(), Outcome.HELD));
  }

  private Change<Answers> discarded(Reply reply, Scans noted) {
    return Change.of(
        new Answers(subject, root, person, all, each, null, noted, null),
        ResponsePressed.of(this, reply, Outcome.DISCARDED));
  }

  /** What was pressed counts now: nobody has pressed another button. */
  Change<Answers> settled() {
    if (pressed == null) {
      return Change.nothing(this);
    }
    var reply = pressed.reply();
    var bare = new Answers(subject, root, person, all, each, null, scans, null);
    var recorded = bare.record(reply);
    return recorded.isNothing()
        ? Change.of(bare, ResponsePressed.of(this, reply, Outcome.UNCHANGED))
        : recorded;
  }
}
