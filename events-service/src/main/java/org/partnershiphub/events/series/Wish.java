package org.partnershiphub.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.platform.web.Line;

/**
 * An edit as it is asked for and as a draft keeps it: one form for all kinds, of which each takes
 * its own fields and refuses the others.
 */
public record Wish(
    @NotNull Edit.Kind kind,
    @Nullable LocalDateTime original,
    @Nullable LocalDateTime startsLocal,
    @Nullable ZoneId zone,
    @Nullable Fold fold,
    @Nullable @Positive @Max(10_080) Integer durationMinutes,
    @Nullable @Size(max = 500) String recurrence,
    @Nullable @Line String title,
    @Nullable @Line(max = 500) String place,
    @Nullable @Size(max = 20_000) String agenda,
    @Nullable @Size(min = 1, max = 50) List<@NotNull GroupId> groups,
    @Nullable @Valid AudienceWish audience,
    @Nullable LocalDate lastDay,
    @Nullable Boolean cosmetic) {

  private static final Map<Edit.Kind, Set<String>> TAKES = new EnumMap<>(Edit.Kind.class);

  static {
    TAKES.put(Edit.Kind.MOVE_ALL, Set.of("startsLocal", "zone", "durationMinutes", "recurrence"));
    TAKES.put(
        Edit.Kind.MOVE_ONE, Set.of("original", "startsLocal", "zone", "fold", "durationMinutes"));
    TAKES.put(Edit.Kind.CANCEL_ONE, Set.of("original"));
    TAKES.put(Edit.Kind.REINSTATE_ONE, Set.of("original"));
    TAKES.put(Edit.Kind.ADD_DATE, Set.of("startsLocal"));
    TAKES.put(Edit.Kind.RETITLE, Set.of("original", "title", "cosmetic"));
    TAKES.put(Edit.Kind.REPLACE, Set.of("original", "place", "cosmetic"));
    TAKES.put(Edit.Kind.AGENDA, Set.of("agenda"));
    TAKES.put(Edit.Kind.END, Set.of("lastDay"));
    TAKES.put(Edit.Kind.AUDIENCE, Set.of("groups", "audience"));
    TAKES.put(Edit.Kind.CLOCKS, Set.of());
  }

  /**
   * @param number its place in the set, for what is wrong with it
   * @throws SeriesProblem.EditUnfit when something is missing, or too much
   */
  Edit edit(int number) {
    requireNothingElse(number);
    var of = new Required(number);
    return switch (kind) {
      case MOVE_ALL ->
          new Edit.MoveAll(
              of.the("startsLocal", startsLocal),
              zone,
              durationMinutes,
              recurrence == null ? null : new Rule(recurrence));
      case MOVE_ONE ->
          new Edit.MoveOne(
              of.the("original", original),
              of.the("startsLocal", startsLocal),
              zone,
              fold,
              durationMinutes);
      case CANCEL_ONE -> new Edit.CancelOne(of.the("original", original));
      case REINSTATE_ONE -> new Edit.ReinstateOne(of.the("original", original));
      case ADD_DATE -> new Edit.AddDate(of.the("startsLocal", startsLocal));
      case RETITLE -> new Edit.Retitle(original, title, Boolean.TRUE.equals(cosmetic));
      case REPLACE -> new Edit.Replace(original, place, Boolean.TRUE.equals(cosmetic));
      case AGENDA -> new Edit.Agenda(agenda);
      case END -> new Edit.End(of.the("lastDay", lastDay));
      case AUDIENCE -> new Edit.AudienceOf(addressees(of));
      case CLOCKS ->
          throw new SeriesProblem.EditUnfit(
              "Nobody asks for other clocks.", "/edits/" + number + "/kind");
    };
  }

  private void requireNothingElse(int number) {
    var takes = TAKES.getOrDefault(kind, Set.of());
    fields().entrySet().stream()
        .filter(it -> it.getValue().apply(this) != null && !takes.contains(it.getKey()))
        .findFirst()
        .ifPresent(
            it -> {
              throw new SeriesProblem.EditUnfit(
                  kind + " takes no " + it.getKey() + ".", "/edits/" + number + "/" + it.getKey());
            });
  }

  private static Map<String, Function<Wish, @Nullable Object>> fields() {
    var fields = new LinkedHashMap<String, Function<Wish, @Nullable Object>>();
    fields.put("original", Wish::original);
    fields.put("startsLocal", Wish::startsLocal);
    fields.put("zone", Wish::zone);
    fields.put("fold", Wish::fold);
    fields.put("durationMinutes", Wish::durationMinutes);
    fields.put("recurrence", Wish::recurrence);
    fields.put("title", Wish::title);
    fields.put("place", Wish::place);
    fields.put("agenda", Wish::agenda);
    fields.put("groups", Wish::groups);
    fields.put("audience", Wish::audience);
    fields.put("lastDay", Wish::lastDay);
    fields.put("cosmetic", Wish::cosmetic);
    return fields;
  }

  private Addressees addressees(Required of) {
    var all = AudienceWish.of(groups, audience);
    return of.the("audience", all.isNobody() ? null : all);
  }

  /** Says which field is missing. */
  private record Required(int number) {
    <T> T the(String field, @Nullable T value) {
      if (value == null) {
        throw new SeriesProblem.EditUnfit(field + " is missing.", "/edits/" + number + "/" + field);
      }
      return value;
    }
  }

  public static List<Edit> edits(List<Wish> wishes) {
    var numbers = IntStream.range(0, wishes.size());
    return numbers.mapToObj(it -> wishes.get(it).edit(it)).toList();
  }
}
