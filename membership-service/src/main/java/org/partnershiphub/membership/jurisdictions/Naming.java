package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Folded;

/**
 * What a jurisdiction is called, and which agency acts for it, by dates. Names are opaque: a comma
 * or an ampersand in one means nothing.
 *
 * @param agencies none when nobody said more than the name does
 * @param claimed the folded names that nobody else may have: today's and those ahead; absent once
 *     it has withdrawn. A unique index on them decides who has a name.
 * @param words folded, of today's name and agency
 */
public record Naming(
    List<Called> names, List<Called> agencies, @Nullable List<String> claimed, List<String> words) {

  static Naming first(String name, @Nullable String agency) {
    return of(
        List.of(Called.from(Called.EVER, name, false)),
        agency == null ? List.of() : List.of(Called.from(Called.EVER, agency, false)),
        true);
  }

  static Naming of(List<Called> names, List<Called> agencies, boolean claims) {
    return new Naming(
        names,
        agencies,
        claims ? claims(names) : null,
        Stream.concat(Called.now(names).stream(), Called.now(agencies).stream())
            .flatMap(it -> it.words().stream())
            .distinct()
            .toList());
  }

  /** The folded names that nobody else may have now. */
  List<String> claims() {
    return claimed == null ? List.of() : claimed;
  }

  private static List<String> claims(List<Called> names) {
    return Stream.concat(Called.now(names).stream(), names.stream().filter(Called::ahead))
        .map(it -> Folded.of(it.text()))
        .distinct()
        .toList();
  }

  public String name() {
    return Called.now(names).orElseThrow().text();
  }

  public @Nullable String agency() {
    return Called.now(agencies).map(Called::text).orElse(null);
  }

  public String nameOn(LocalDate day) {
    return Objects.requireNonNullElseGet(on(names, day), this::name);
  }

  public @Nullable String agencyOn(LocalDate day) {
    return on(agencies, day);
  }

  private static @Nullable String on(List<Called> line, LocalDate day) {
    return line.stream().filter(it -> it.holds(day)).findFirst().map(Called::text).orElse(null);
  }

  Naming claiming(boolean claims) {
    return of(names, agencies, claims);
  }

  Naming withNames(List<Called> line) {
    return of(line, agencies, true);
  }

  Naming withAgencies(List<Called> line) {
    return of(names, line, true);
  }

  Naming withoutAhead() {
    return of(Called.withoutAhead(names), Called.withoutAhead(agencies), true);
  }

  /** The first day on which something is to be called otherwise. */
  @Nullable LocalDate next() {
    return Stream.concat(names.stream(), agencies.stream())
        .filter(Called::ahead)
        .map(Called::from)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
