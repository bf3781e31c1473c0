package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;

/** Notices without a store; it must pass the same exam. */
public final class InMemoryNotices implements Notices {

  private final Map<NoticeId, Notice> notices = new LinkedHashMap<>();
  public final Map<NoticeId, List<Outcome>> outcomes = new LinkedHashMap<>();

  public synchronized List<Notice> all() {
    return List.copyOf(notices.values());
  }

  @Override
  public synchronized void plan(Collection<Notice> planned) {
    for (var notice : planned) {
      notices.merge(notice.id(), notice, InMemoryNotices::grown);
    }
  }

  private static Notice grown(Notice old, Notice again) {
    var why = new ArrayList<>(old.why());
    again.why().stream().filter(it -> !why.contains(it)).forEach(why::add);
    var through = new ArrayList<>(old.through());
    again.through().stream().filter(it -> !through.contains(it)).forEach(through::add);
    return new Notice(
        old.id(), old.matter(), why, through, old.origin(), old.progress(), old.sentTo());
  }

  @Override
  public synchronized List<Notice> threads(Collection<NoticeId> ids) {
    var threads = ids.stream().map(NoticeId::thread).toList();
    return notices.values().stream().filter(it -> threads.contains(it.id().thread())).toList();
  }

  @Override
  public void invited(String subject, int atOnce, Consumer<List<Notice>> use) {
    var invited = new Invited(atOnce, use);
    all().stream()
        .filter(it -> it.id().subject().equals(subject))
        .sorted(Comparator.comparing(it -> it.id().thread()))
        .forEach(invited::next);
    invited.end();
  }

  @Override
  public synchronized void record(Collection<Outcome> some) {
    for (var outcome : some) {
      var notice = notices.get(outcome.notice());
      if (notice != null && !notice.settled()) {
        var now = outcome.progress();
        var progress =
            new Progress(
                now.state(),
                now.reason(),
                now.tries(),
                now.due(),
                notice.progress().inInbox() || outcome.entry() != null,
                now.mail());
        notices.put(
            notice.id(),
            new Notice(
                notice.id(),
                notice.matter(),
                notice.why(),
                notice.through(),
                notice.origin(),
                progress,
                (now.mail() == MailLeg.SENT || now.mail() == MailLeg.DIGESTED)
                        && outcome.attempt() != null
                    ? outcome.attempt().to()
                    : notice.sentTo()));
        outcomes.computeIfAbsent(notice.id(), it -> new ArrayList<>()).add(outcome);
      }
    }
  }

  @Override
  public synchronized List<Mailed> mailedAs(String messageId) {
    var mailed = new ArrayList<Mailed>();
    outcomes.forEach(
        (id, some) ->
            some.stream()
                .map(Outcome::attempt)
                .filter(it -> it != null && it.messageId().equals(messageId))
                .map(it -> it.code() < 400 ? it.at() : Instant.EPOCH)
                .reduce((before, after) -> after.equals(Instant.EPOCH) ? before : after)
                .ifPresent(at -> mailed.add(new Mailed(notices.get(id), messageId, at))));
    return mailed;
  }

  @Override
  public synchronized void cameBack(NoticeId id, Outcome.Attempt attempt) {
    var it = notices.get(id);
    if (it == null || it.progress().state() != State.SENT || it.progress().mail() != MailLeg.SENT) {
      return;
    }
    var p = it.progress();
    var back =
        new Progress(
            State.BOUNCED, Reason.MAIL_CAME_BACK, p.tries(), null, p.inInbox(), MailLeg.BOUNCED);
    notices.put(
        id, new Notice(id, it.matter(), it.why(), it.through(), it.origin(), back, it.sentTo()));
    outcomes
        .computeIfAbsent(id, key -> new ArrayList<>())
        .add(new Outcome(id, back, null, attempt, null));
  }

  @Override
  public synchronized void taken(Collection<NoticeId> mailed) {
    mark(mailed, MailLeg.SENT);
  }

  @Override
  public synchronized void interrupted(Collection<NoticeId> left) {
    mark(left, MailLeg.INTERRUPTED);
  }

  private void mark(Collection<NoticeId> some, MailLeg mail) {
    for (var id : some) {
      notices.computeIfPresent(
          id,
          (it, notice) ->
              notice.settled() || notice.progress().mail() == MailLeg.SENT
                  ? notice
                  : new Notice(
                      it,
                      notice.matter(),
                      notice.why(),
                      notice.through(),
                      notice.origin(),
                      marked(notice.progress(), mail),
                      notice.sentTo()));
    }
  }

  private static Progress marked(Progress it, MailLeg mail) {
    return new Progress(it.state(), it.reason(), it.tries(), it.due(), it.inInbox(), mail);
  }

  @Override
  public synchronized List<NoticeId> due(Instant now, Instant putOffUntil, int limit) {
    var due =
        notices.values().stream()
            .filter(it -> it.progress().due() != null && !it.progress().due().isAfter(now))
            .limit(limit)
            .map(Notice::id)
            .toList();
    for (var id : due) {
      var it = notices.get(id);
      var p = it.progress();
      notices.put(
          id,
          new Notice(
              id,
              it.matter(),
              it.why(),
              it.through(),
              it.origin(),
              new Progress(p.state(), p.reason(), p.tries(), putOffUntil, p.inInbox(), p.mail()),
              it.sentTo()));
    }
    return due;
  }

  @Override
  public synchronized int prune(Instant before, int most) {
    var old =
        notices.values().stream()
            .filter(it -> it.settled() && it.origin().at().isBefore(before))
            .map(Notice::id)
            .limit(most)
            .toList();
    old.forEach(notices::remove);
    return old.size();
  }

  @Override
  public synchronized List<NoticeId> lost(Loss loss, int limit) {
    return notices.values().stream()
        .filter(
            it -> it.progress().state() == State.BOUNCED || it.progress().state() == State.FAILED)
        .filter(it -> loss.state() == null || it.progress().state() == loss.state())
        .filter(it -> loss.kind() == null || it.id().kind() == loss.kind())
        .filter(it -> loss.subject() == null || it.id().subject().equals(loss.subject()))
        .filter(it -> within(loss, outcomes.get(it.id()).getLast().attempt()))
        .map(Notice::id)
        .limit(limit)
        .toList();
  }

  private static boolean within(Loss loss, Outcome.Attempt last) {
    return last != null && !last.at().isBefore(loss.from()) && last.at().isBefore(loss.to());
  }

  @Override
  public synchronized void again(Collection<NoticeId> some, Instant now) {
    for (var id : some) {
      notices.computeIfPresent(
          id,
          (key, it) ->
              it.progress().state() == State.BOUNCED || it.progress().state() == State.FAILED
                  ? new Notice(
                      key, it.matter(), it.why(), it.through(), it.origin(), again(it, now), null)
                  : it);
    }
  }

  private static Progress again(Notice it, Instant now) {
    var reason = it.progress().reason();
    return new Progress(State.RETRYING, reason, 0, now, it.progress().inInbox(), MailLeg.DEFERRED);
  }

  @Override
  public synchronized List<NoticeId> waitingFor(Collection<String> keys) {
    return notices.values().stream()
        .filter(it -> it.progress().state() == State.WAITING)
        .filter(it -> keys.contains(key(it)))
        .map(Notice::id)
        .toList();
  }

  private static String key(Notice it) {
    if (it.progress().reason() == Reason.IN_DIGEST) {
      return Notices.inDigest(it.id().person());
    }
    return it.progress().reason() == Reason.UNKNOWN_SUBJECT
        ? "subject:" + it.id().subject()
        : "person:" + it.id().person();
  }

  @Override
  public synchronized List<Notice> unheardOf(PersonId person) {
    return notices.values().stream()
        .filter(it -> it.id().person().equals(person))
        .filter(it -> !it.settled() || it.progress().reason() == Reason.FORGOTTEN)
        .toList();
  }

  @Override
  public synchronized void forget(Collection<PersonId> people) {
    outcomes.replaceAll(
        (id, all) ->
            people.contains(id.person()) || named(id, people)
                ? new ArrayList<>(all.stream().map(InMemoryNotices::bare).toList())
                : all);
  }

  private boolean named(NoticeId id, Collection<PersonId> people) {
    return notices.get(id).matter().mentions().all(PersonId.class).anyMatch(people::contains);
  }

  private static Outcome bare(Outcome it) {
    var entry = it.entry();
    var tried = it.attempt();
    return new Outcome(
        it.notice(),
        it.progress(),
        it.mailReason(),
        tried == null
            ? null
            : new Outcome.Attempt(
                tried.at(), tried.code(), tried.answer(), tried.messageId(), null),
        entry == null
            ? null
            : new Outcome.Entry(entry.at(), entry.lane(), entry.position(), "Removed", List.of()));
  }
}
