package org.partnershiphub.membership.scim.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryRecord;
import org.partnershiphub.membership.scim.FullName;
import org.partnershiphub.membership.scim.ScimProblem;
import org.partnershiphub.membership.scim.ScimSettings;
import org.partnershiphub.membership.scim.ScimSettings.Deactivation;
import org.partnershiphub.membership.scim.Word;

/** Whatever operations come, in whatever order: a word that a PUT could have said, or a refusal. */
class PatchingPropertyTest {

  private static final int ROUNDS = 20_000;
  private static final AccountId ACCOUNT = new AccountId("account");
  private static final Word FIRST =
      new Word(
          new DirectoryRecord(
              "ada",
              "e-1",
              new FullName("Ada A.", "A.", "Ada", null, null, null),
              "Ada",
              "Director",
              null,
              "ada@x.example.org"),
          true);
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final List<String> OPS =
      List.of("add", "replace", "remove", "Add", "REPLACE", "Remove", "move", "");
  private static final List<String> PATHS =
      List.of(
          "",
          "userName",
          "USERNAME",
          "externalId",
          "name",
          "name.givenName",
          "name.formatted",
          "displayName",
          "title",
          "timezone",
          "active",
          "emails",
          "emails.value",
          "emails[type eq \\\"work\\\"].value",
          "emails[type eq \\\"home\\\"].value",
          "emails[primary eq true]",
          "emails[",
          "id",
          "meta.version",
          "schemas",
          "members",
          "urn:ietf:params:scim:schemas:core:2.0:User:title",
          "urn:x:y:title",
          "title.x",
          "name[givenName eq \\\"Ada\\\"].familyName");
  private static final List<String> VALUES =
      List.of(
          "\"text\"",
          "\"\"",
          "null",
          "7",
          "true",
          "false",
          "\"False\"",
          "\"America/Denver\"",
          "\"b@x.example.org\"",
          "{}",
          "[]",
          "{\"title\": \"T\"}",
          "{\"givenName\": \"G\"}",
          "{\"userName\": \"other\", \"active\": false}",
          "{\"name.givenName\": \"G\"}",
          "{\"id\": \"x\"}",
          "{\"emails\": [{\"value\": \"c@x.example.org\"}]}",
          "[{\"value\": \"d@x.example.org\", \"type\": \"work\"}]",
          "[{\"value\": \"e@x.example.org\", \"type\": \"home\"}]",
          "{\"value\": \"f@x.example.org\"}",
          "[\"text\"]");

  private final UserReading reading =
      new UserReading(
          VALIDATOR, new ScimSettings(Deactivation.SUSPICION, Seniority.STAFF, 200, Set.of()));

  @Test
  void a_patch_leads_to_what_a_put_could_say_or_is_refused() {
    var seed = System.nanoTime();
    System.out.println("PatchingPropertyTest seed " + seed);
    var random = new Random(seed);
    var word = FIRST;
    var taken = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var request = request(random);
      try {
        var next = patched(word, request);
        assertThat(put(next)).as("seed %d, %s", seed, request).isEqualTo(next);
        assertThat(patched(next, NOTHING)).isEqualTo(next);
        taken++;
        word = next;
      } catch (ScimProblem refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(taken).as("seed %d", seed).isGreaterThan(ROUNDS / 50);
  }

  private static final String NOTHING =
      message("{\"op\": \"remove\", \"path\": \"name.honorificPrefix\"}");

  private Word patched(Word word, String request) {
    var patching = Patching.of(Scim.read(request.getBytes(StandardCharsets.UTF_8), Scim.PATCH));
    return reading.changed(patching.applied(UserWriting.document(ACCOUNT, word)));
  }

  private Word put(Word word) {
    var shown = UserWriting.document(ACCOUNT, word).toString().getBytes(StandardCharsets.UTF_8);
    return reading.whole(Scim.read(shown, Scim.USER), !word.active());
  }

  private static String request(Random random) {
    return message(
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(_ -> operation(random))
            .collect(Collectors.joining(", ")));
  }

  private static String operation(Random random) {
    var path = any(random, PATHS);
    var op = any(random, OPS);
    var parts = "{\"op\": \"" + op + "\"" + (path.isEmpty() ? "" : ", \"path\": \"" + path + "\"");
    var withValue = !op.equalsIgnoreCase("remove") || random.nextInt(10) == 0;
    return parts + (withValue ? ", \"value\": " + any(random, VALUES) : "") + "}";
  }

  private static String message(String operations) {
    return "{\"schemas\": [\"" + Scim.PATCH + "\"], \"Operations\": [" + operations + "]}";
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
