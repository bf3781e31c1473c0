package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dated act by which a jurisdiction says who speaks for it in a body.
 *
 * @param until the last day as agreed, and once it is over as it came about
 * @param seat the seat by which the body admitted the person
 * @param rules what the body said against the person
 */
public record Designation(
    DesignationId id,
    Voice voice,
    LocalDate from,
    @Nullable Ending until,
    Stage stage,
    @Nullable String seat,
    List<Rule> rules) {

  /** How far it has come. */
  public enum Stage {
    NAMED,
    IN_FORCE,
    REFUSED,
    ENDED
  }

  /** A rule of a body, by name and in plain words. */
  public record Rule(String rule, String words) {}

  public Designation {
    rules = List.copyOf(rules);
  }

  static Designation named(DesignationId id, Voice voice, LocalDate from, @Nullable Ending until) {
    return new Designation(id, voice, from, until, Stage.NAMED, null, List.of());
  }

  public boolean isOpen() {
    return stage == Stage.NAMED || stage == Stage.IN_FORCE;
  }

  /** Whether it ever was, or is to be, in force; one that ended before its first day was not. */
  boolean isHeld() {
    return stage != Stage.REFUSED && !lastDay().isBefore(from);
  }

  boolean isAwaitingAnswer() {
    return stage == Stage.IN_FORCE && seat == null;
  }

  public LocalDate lastDay() {
    return until == null ? LocalDate.MAX : until.on();
  }

  boolean hasBegunBy(LocalDate day) {
    return !from.isAfter(day);
  }

  /** Whether its beginning ends this other one: it fills the place, or moves the person. */
  boolean supersedes(Designation other) {
    return voice.fillsPlaceOf(other.voice) || voice.isOnePersonWith(other.voice);
  }

  Designation begun() {
    return new Designation(id, voice, from, until, Stage.IN_FORCE, seat, rules);
  }

  Designation admittedTo(String newSeat) {
    return new Designation(id, voice, from, until, stage, newSeat, rules);
  }

  Designation broughtForward(LocalDate newFrom) {
    return new Designation(id, voice, newFrom, until, stage, seat, rules);
  }

  Designation until(Ending agreed) {
    return new Designation(id, voice, from, agreed, stage, seat, rules);
  }

  Designation ended(Ending ending) {
    return new Designation(id, voice, from, ending, Stage.ENDED, seat, rules);
  }

  Designation refused(Ending ending, List<Rule> why) {
    return new Designation(id, voice, from, ending, Stage.REFUSED, seat, why);
  }
}
