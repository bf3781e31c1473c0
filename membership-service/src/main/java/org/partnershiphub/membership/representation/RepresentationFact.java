package org.partnershiphub.membership.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about who speaks for a jurisdiction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface RepresentationFact extends Fact {

  JurisdictionId jurisdiction();

  /** Somebody was named, perhaps for a day to come; told again when the dates change. */
  record DesignationMade(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      LocalDate from,
      @Nullable LocalDate to)
      implements RepresentationFact {

    static DesignationMade of(JurisdictionId jurisdiction, Designation it) {
      var voice = it.voice();
      return new DesignationMade(
          it.id(),
          jurisdiction,
          voice.person(),
          voice.group(),
          voice.capacity(),
          it.from(),
          lastDay(it));
    }
  }

  /**
   * The first day has come: the body is asked to seat the person.
   *
   * @param replaces who held the place until now
   */
  record DesignationBegan(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable PersonId replaces)
      implements RepresentationFact {

    static DesignationBegan of(
        JurisdictionId jurisdiction, Designation it, @Nullable PersonId replaces) {
      var voice = it.voice();
      return new DesignationBegan(
          it.id(),
          jurisdiction,
          voice.person(),
          voice.group(),
          voice.capacity(),
          it.from(),
          lastDay(it),
          replaces);
    }
  }

  /**
   * It is over.
   *
   * @param successor who was named for the place instead
   */
  record DesignationEnded(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      LocalDate endedOn,
      Ending.Reason reason,
      @Nullable PersonId successor)
      implements RepresentationFact {

    static DesignationEnded of(JurisdictionId jurisdiction, Designation it, Ending ending) {
      var voice = it.voice();
      return new DesignationEnded(
          it.id(),
          jurisdiction,
          voice.person(),
          voice.group(),
          voice.capacity(),
          ending.on(),
          ending.reason(),
          ending.successor());
    }
  }

  /** The body seated the person. */
  record DesignationAdmitted(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity)
      implements RepresentationFact {

    static DesignationAdmitted of(JurisdictionId jurisdiction, Designation it) {
      var voice = it.voice();
      return new DesignationAdmitted(
          it.id(), jurisdiction, voice.person(), voice.group(), voice.capacity());
    }
  }

  /** The body's rules do not admit the person. */
  record DesignationRefused(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      List<Designation.Rule> rules)
      implements RepresentationFact {

    static DesignationRefused of(JurisdictionId jurisdiction, Designation it) {
      var voice = it.voice();
      return new DesignationRefused(
          it.id(), jurisdiction, voice.person(), voice.group(), voice.capacity(), it.rules());
    }
  }

  /** The primary left and nobody follows: the alternate is the jurisdiction's voice now. */
  record AlternateActs(
      JurisdictionId jurisdiction,
      GroupId group,
      PersonId alternate,
      PersonId insteadOf,
      LocalDate since)
      implements RepresentationFact {}

  private static @Nullable LocalDate lastDay(Designation it) {
    var until = it.until();
    return until == null ? null : until.on();
  }

  @Override
  default String type() {
    return switch (this) {
      case DesignationMade _ -> "membership.designation-made.v1";
      case DesignationBegan _ -> "membership.designation-began.v1";
      case DesignationEnded _ -> "membership.designation-ended.v1";
      case DesignationAdmitted _ -> "membership.designation-admitted.v1";
      case DesignationRefused _ -> "membership.designation-refused.v1";
      case AlternateActs _ -> "membership.alternate-acts.v1";
    };
  }

  @Override
  default String key() {
    return jurisdiction().value();
  }
}
