package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.events.series.SeriesFact.Old;
import org.partnershiphub.events.series.SeriesFact.Told;
import org.partnershiphub.events.series.SeriesFact.ToldEdit;

/** Applies the edits of one change set, one after the other, to what a series is. */
final class Editing {

  private final MeetingSeries before;
  private final Moment at;
  private Plan plan;
  private Subject subject;
  private Addressees audience;
  private final List<ToldEdit> told = new ArrayList<>();
  private boolean planMatters;
  private boolean wordsMatter;
  private boolean askedAnew;

  /** Counts the edits, for what is wrong with one. */
  private int number = -1;

  Editing(MeetingSeries before, Moment at) {
    this.before = before;
    this.at = at;
    this.plan = before.plan();
    this.subject = before.subject();
    this.audience = before.audience();
  }

  void apply(Edit edit) {
    number++;
    switch (edit) {
      case Edit.MoveAll it -> moveAll(it);
      case Edit.MoveOne it -> moveOne(it);
      case Edit.CancelOne it -> cancel(it);
      case Edit.ReinstateOne it -> reinstate(it);
      case Edit.AddDate it -> add(it);
      case Edit.Retitle it -> retitle(it);
      case Edit.Replace it -> replace(it);
      case Edit.Agenda it -> about(it.kind(), subject.title(), it.agenda(), subject.place(), true);
      case Edit.End it -> planned(it.kind(), null, null, plan.until(it.lastDay()));
      case Edit.AudienceOf it -> audience(it);
    }
  }

  private void moveAll(Edit.MoveAll it) {
    var zone = it.zone() == null ? plan.zone() : it.zone();
    var minutes = it.durationMinutes() == null ? plan.durationMinutes() : it.durationMinutes();
    // Also refuses what is no zone, and a first start that is skipped.
    var first = Slot.of(it.startsLocal(), zone, Fold.EARLIER, minutes);
    requireFuture(first, "/startsLocal");
    var rule = it.rule() == null ? remainingRule() : it.rule();
    var bare = new Plan(first.startsLocal(), zone, minutes, rule, List.of(), List.of(), List.of());
    var next = plan.next(at.now(), at.zones()).map(one -> Old.of(one.slot())).orElse(null);
    var count = told.size();
    planned(it.kind(), null, next, plan.carriedInto(bare, now(), at.zones()));
    askedAnew |= told.size() > count;
  }

  /** A count goes on where it was: those that have begun are used up. */
  private Rule remainingRule() {
    var recurrence = plan.rule().recurrence();
    var count = recurrence.count();
    if (count == null) {
      return plan.rule();
    }
    var begun = plan.originals().madeByRuleBefore(now().plusSeconds(1));
    if (begun >= count) {
      throw new SeriesProblem.NothingLeft();
    }
    return Rule.of(recurrence.times(Math.toIntExact(count - begun)));
  }

  private LocalDateTime now() {
    return at.now().atZone(plan.zone()).toLocalDateTime();
  }

  private void moveOne(Edit.MoveOne it) {
    requireStanding(it.original());
    var now = plan.occurrence(it.original(), at.zones()).slot();
    var minutes = it.durationMinutes() == null ? now.durationMinutes() : it.durationMinutes();
    var zone = it.zone() == null ? now.zone() : it.zone();
    var to = Slot.of(it.startsLocal(), zone, it.fold(), minutes);
    requireFuture(to, "/startsLocal");
    if (to.equals(now)) {
      return;
    }
    var back =
        to.equals(Slot.reckoned(it.original(), plan.zone(), plan.durationMinutes(), at.zones()));
    var varied = plan.varying(it.original(), one -> one.at(back ? null : to));
    planned(it.kind(), it.original(), Old.of(now), varied);
  }

  private void cancel(Edit.CancelOne it) {
    if (plan.excluded().contains(it.original()) && plan.everything().contains(it.original())) {
      return;
    }
    requireStanding(it.original());
    var excluded = new TreeSet<>(plan.excluded());
    excluded.add(it.original());
    planned(it.kind(), it.original(), null, plan.with(plan.extra(), excluded));
  }

  private void reinstate(Edit.ReinstateOne it) {
    requireKnown(it.original());
    before.requireAhead(it.original(), pointer("/original"), at);
    var excluded = new TreeSet<>(plan.excluded());
    excluded.remove(it.original());
    planned(it.kind(), it.original(), null, plan.with(plan.extra(), excluded));
  }

  private void add(Edit.AddDate it) {
    var slot = Slot.of(it.startsLocal(), plan.zone(), Fold.EARLIER, plan.durationMinutes());
    requireFuture(slot, "/startsLocal");
    if (plan.everything().contains(it.startsLocal())) {
      throw new SeriesProblem.DateTaken(it.startsLocal(), pointer("/startsLocal"));
    }
    var extra = new TreeSet<>(plan.extra());
    extra.add(it.startsLocal());
    planned(it.kind(), it.startsLocal(), null, plan.with(extra, plan.excluded()));
  }

  private void retitle(Edit.Retitle it) {
    var original = it.original();
    if (original != null) {
      requireStanding(original);
      varied(
          it.kind(),
          original,
          plan.varying(original, one -> one.titled(it.title())),
          it.cosmetic());
    } else if (it.title() == null) {
      throw new SeriesProblem.EditUnfit("A series has a title.", pointer("/title"));
    } else {
      about(it.kind(), it.title(), subject.agenda(), subject.place(), it.cosmetic());
    }
  }

  private void replace(Edit.Replace it) {
    var original = it.original();
    if (original != null) {
      requireStanding(original);
      varied(
          it.kind(),
          original,
          plan.varying(original, one -> one.placed(it.place())),
          it.cosmetic());
    } else {
      about(it.kind(), subject.title(), subject.agenda(), it.place(), it.cosmetic());
    }
  }

  /** Who stays need not hear of it; who comes or goes is told so. */
  private void audience(Edit.AudienceOf it) {
    if (!it.audience().equals(audience)) {
      audience = it.audience();
      note(it.kind(), null, null);
    }
  }

  private void about(
      Edit.Kind kind,
      String title,
      @Nullable String agenda,
      @Nullable String place,
      boolean cosmetic) {
    var other = new Subject(title, agenda, place, subject.accessLevel());
    if (!other.equals(subject)) {
      subject = other;
      note(kind, null, null);
      wordsMatter |= !cosmetic;
    }
  }

  private void planned(
      Edit.Kind kind, @Nullable LocalDateTime original, @Nullable Old old, Plan other) {
    if (!other.equals(plan)) {
      plan = other;
      note(kind, original, old);
      planMatters = true;
    }
  }

  private void varied(Edit.Kind kind, LocalDateTime original, Plan other, boolean cosmetic) {
    if (!other.equals(plan)) {
      plan = other;
      note(kind, original, null);
      planMatters |= !cosmetic;
    }
  }

  private void note(Edit.Kind kind, @Nullable LocalDateTime original, @Nullable Old old) {
    told.add(new ToldEdit(kind, original, old));
  }

  private void requireKnown(LocalDateTime original) {
    if (!plan.everything().contains(original)) {
      throw new SeriesProblem.OccurrenceUnknown(before.id(), original, pointer("/original"));
    }
  }

  private void requireStanding(LocalDateTime original) {
    if (!plan.has(original)) {
      throw new SeriesProblem.OccurrenceUnknown(before.id(), original, pointer("/original"));
    }
    var slot = plan.occurrence(original, at.zones()).slot();
    requireFuture(slot, "/original");
  }

  private void requireFuture(Slot slot, String field) {
    if (!slot.startsAt().isAfter(at.now())) {
      throw new SeriesProblem.OccurrenceBegun(slot.startsLocal(), pointer(field));
    }
  }

  private String pointer(String field) {
    return "/edits/" + number + field;
  }

  /** Whether anything is other than before; what was done and undone is nothing. */
  boolean changed() {
    return !plan.equals(before.plan())
        || !subject.equals(before.subject())
        || !audience.equals(before.audience());
  }

  /** What was done and undone within the set matters to nobody. */
  private boolean material() {
    return (planMatters && !plan.equals(before.plan()))
        || (wordsMatter && !subject.equals(before.subject()));
  }

  MeetingSeries after(@Nullable DraftId draft) {
    var next = material() ? before.edition().next() : before.edition();
    var edition = askedAnew && material() ? next.askedAnew() : next;
    return before
        .about(audience, subject)
        .with(plan, edition.publishing(draft), before.successors());
  }

  Told told(@Nullable String reason) {
    return new Told(material(), List.copyOf(told), reason);
  }
}
