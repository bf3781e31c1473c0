package org.partnershiphub.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may do what, as files of lines {@code METHOD | path | body | statuses}, one status for each
 * actor: the same lines are run by a test and shown on the service's page.
 *
 * @param actors who the statuses are of, in their order
 */
public record PermissionTable(List<String> actors, List<Line> lines) {

  /** A request, and how each actor is answered. */
  public record Line(String method, String path, String body, List<String> statuses) {

    /** The path without query and parameters filled in as they stand. */
    public String plainPath() {
      return path.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Reads all files of a folder, in the order of their names. */
  public static PermissionTable read(Path folder, List<String> actors) {
    try (var files = Files.list(folder)) {
      var lines = new ArrayList<Line>();
      files
          .sorted()
          .forEach(
              file ->
                  ProjectFiles.text(file)
                      .lines()
                      .filter(it -> !it.isBlank() && !it.startsWith("#"))
                      .map(it -> line(file, it, actors.size()))
                      .forEach(lines::add));
      return new PermissionTable(actors, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(Path file, String text, int actors) {
    var cells = text.split("\\|", -1);
    if (cells.length != 4) {
      throw new AssertionError(file + ": not METHOD | path | body | statuses: " + text);
    }
    var statuses = List.of(cells[3].strip().split(" +"));
    if (statuses.size() != actors) {
      throw new AssertionError(file + ": not a status for each of " + actors + ": " + text);
    }
    return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), statuses);
  }

  /** For the page: yes, no, or hidden where the actor may not know that the thing exists. */
  public String markdown() {
    var head = actors.stream().collect(Collectors.joining(" | ", "| request | ", " |\n"));
    var rule = "|---".repeat(actors.size() + 1) + "|\n";
    return lines.stream()
        .map(PermissionTable::row)
        .distinct()
        .collect(Collectors.joining("\n", head + rule, "\n"));
  }

  private static String row(Line line) {
    var mayDoMost = line.statuses().getLast();
    return IntStream.range(0, line.statuses().size())
        .mapToObj(at -> word(line.statuses().get(at), mayDoMost))
        .collect(Collectors.joining(" | ", "| `" + line + "` | ", " |"));
  }

  private static String word(String status, String mayDoMost) {
    return switch (status) {
      case "401", "403" -> "-";
      case "404" -> mayDoMost.equals("404") ? "yes" : "hidden";
      default -> "yes";
    };
  }
}
