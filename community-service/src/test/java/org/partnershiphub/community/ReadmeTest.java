package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.ProjectFiles;

/** The page says what the code does. */
class ReadmeTest {

  private static final Path SERVICE = ProjectFiles.root().resolve("community-service");

  @Test
  void problem_codes_are_those_of_the_code() throws IOException {
    var table = section("## Problems");
    assertThat(found(table, "`([a-z]+(?:-[a-z]+)+)`"))
        .isEqualTo(found(code("Problems.java"), "\"([a-z]+(?:-[a-z]+)+)\"", "person-unknown"));
  }

  @Test
  void rules_and_settings_are_those_of_the_code() throws IOException {
    var readme = ProjectFiles.text(SERVICE.resolve("README.md"));
    assertThat(readme)
        .contains(
            found(code("EntryRule.java") + code("StandingRule.java"), "name = \"([A-Z_]+)\""));
    assertThat(section("## Settings"))
        .contains(
            found(
                ProjectFiles.text(SERVICE.resolve("src/main/resources/community-service.yml")),
                "\n    ([a-z]+(?:-[a-z]+)+):"));
  }

  private static String section(String title) {
    var readme = ProjectFiles.text(SERVICE.resolve("README.md"));
    var from = readme.indexOf(title);
    var to = readme.indexOf("\n## ", from + 1);
    return readme.substring(from, to < 0 ? readme.length() : to);
  }

  private static String code(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(SERVICE.resolve("src/main/java"))) {
      return files
          .filter(it -> it.toString().endsWith(suffix))
          .map(ProjectFiles::text)
          .reduce("", String::concat);
    }
  }

  private static Set<String> found(String text, String pattern, String... more) {
    var all = new TreeSet<>(Set.of(more));
    var matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }
}
