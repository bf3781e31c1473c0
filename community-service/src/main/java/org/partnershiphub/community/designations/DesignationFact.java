package org.partnershiphub.community.designations;

import java.util.List;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Refusal;
import org.partnershiphub.platform.change.Fact;

/** What is told of designations. */
public sealed interface DesignationFact extends Fact {

  GroupId group();

  /** Somebody was designated whom the rules of the group do not let in. */
  record DesignationRefused(
      GroupId group,
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      Capacity capacity,
      List<Refusal> rules)
      implements DesignationFact {

    static DesignationRefused of(Designation it, List<Refusal> rules) {
      return new DesignationRefused(
          it.group(), it.id(), it.jurisdiction(), it.person(), it.capacity(), rules);
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case DesignationRefused fact -> "community.designation-refused.v1";
    };
  }

  @Override
  default String key() {
    return group().value();
  }
}
