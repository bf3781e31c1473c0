package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.ProjectFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages about this service say what the code says. */
class DocumentsTest extends RunningService {

  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final Path SERVICE = ProjectFiles.root().resolve("membership-service");
  private static final Pattern CODE =
      Pattern.compile(
          "\"((?:jurisdiction|person|organisation|office|agreement|designation|attestation|profile)-[a-z-]+)\"");

  @Test
  void the_openapi_document_is_that_of_the_code() {
    var document =
        get(ADMINISTRATOR, "/v3/api-docs")
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(document).isInstanceOf(ObjectNode.class);
    ((ObjectNode) document).remove("servers");
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    ProjectFiles.same(
        SERVICE.resolve("contracts/openapi.json"),
        PRETTY.writeValueAsString(PRETTY.treeToValue(document, Object.class)) + "\n");
  }

  @Test
  void the_page_lists_every_problem_code_and_no_other() throws IOException {
    var inCode = new TreeSet<String>();
    try (var files = Files.walk(SERVICE.resolve("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith("Answers.java"))
          .map(ProjectFiles::text)
          .flatMap(text -> CODE.matcher(text).results())
          .forEach(it -> inCode.add(it.group(1)));
    }
    var onPage = new TreeSet<String>();
    ProjectFiles.text(SERVICE.resolve("README.md"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(
            line -> Pattern.compile("^\\| `([a-z]+-[a-z-]+)` \\| [45]").matcher(line).results())
        .forEach(it -> onPage.add(it.group(1)));
    assertThat(inCode).isNotEmpty().isEqualTo(onPage);
  }
}
