package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about the profile: that it changed, not what it says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ProfileFact extends Fact {

  /** Something in it is different; the version is that of the profile. */
  record PartnershipProfileUpdated(long version) implements ProfileFact {}

  /** A version of the charter is in force; the day is absent when nobody says. */
  record CharterVersionAdopted(int version, @Nullable LocalDate adoptedOn) implements ProfileFact {}

  @Override
  default String type() {
    return switch (this) {
      case PartnershipProfileUpdated _ -> "membership.partnership-profile-updated.v1";
      case CharterVersionAdopted _ -> "membership.charter-version-adopted.v1";
    };
  }

  @Override
  default String key() {
    return ProfileId.PARTNERSHIP.value();
  }
}
