package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;

/** Why a group is out of order: the rule, what it expects, what it finds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
    String rule, String expected, String actual, @Nullable List<JurisdictionId> jurisdictions) {

  static Reason of(String rule, String expected, String actual) {
    return new Reason(rule, expected, actual, null);
  }
}
