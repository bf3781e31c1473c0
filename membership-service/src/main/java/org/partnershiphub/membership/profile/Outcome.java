package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.web.Line;

/** What the charter wants to change, which way is better, and by what that is measured. */
public record Outcome(
    @NotNull OutcomeId id,
    @NotNull
        @Pattern(
            regexp = "[A-Z][A-Z0-9]{0,9}",
            message = "must be a code like O1: a capital, then at most nine capitals or digits")
        String code,
    @NotNull @Line(max = 500) String text,
    @NotNull Direction direction,
    @NotEmpty(message = "must name at least one measure") List<@NotNull @Valid Measure> measures) {

  /** Which way an outcome's measures should move. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * What is counted.
   *
   * @param note what a reader must know of it, such as that its definition is not public
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Measure(@NotNull @Line String name, @Nullable @Line(max = 1_000) String note) {}
}
