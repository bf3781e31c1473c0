package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7644, 3.5.2: patching. */
class ScimPatchingTest extends ScimService {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"} | /title | T",
        "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"T\"} | /title | T",
        "{\"op\": \"add\", \"value\": {\"title\": \"T\", \"timezone\": \"America/Denver\"}} |"
            + " /timezone | America/Denver",
        "{\"op\": \"replace\", \"value\": {\"name\": {\"familyName\": \"F\"}}} | /name/familyName |"
            + " F",
        "{\"op\": \"add\", \"path\": \"name.familyName\", \"value\": \"F\"} | /name/familyName | F",
        "{\"op\": \"replace\", \"path\": \"name\", \"value\": {\"familyName\": \"F\"}} |"
            + " /name/givenName | G",
        "{\"op\": \"REMOVE\", \"path\": \"name.givenName\"} | /name/givenName | ",
        "{\"op\": \"remove\", \"path\": \"name\"} | /name | ",
        "{\"op\": \"replace\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User:title\","
            + " \"value\": \"T\"} | /title | T",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\":"
            + " \"patched-new@sc-one.example.org\"} | /emails/0/value |"
            + " patched-new@sc-one.example.org",
        "{\"op\": \"replace\", \"path\": \"emails\", \"value\": [{\"value\":"
            + " \"patched-new@sc-one.example.org\"}]} | /emails/0/value |"
            + " patched-new@sc-one.example.org",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": false} | /active | false",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"} | /active | false",
        "{\"op\": \"replace\", \"value\": {\"active\": false}} | /active | false",
        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}, {\"op\": \"remove\", \"path\":"
            + " \"title\"} | /title | ",
      })
  void an_operation_does_what_it_says(String operations, String pointer, String value) {
    var id =
        directory.create(
            Scim.user(
                address("patched"),
                "\"name\": {\"givenName\": \"G\"}, \"emails\": [{\"type\": \"work\", \"value\":"
                    + " \"patched@sc-one.example.org\"}]"));
    try {
      directory.patch(id, operations).expectStatus().isOk();
      assertThat(directory.user(id).at(pointer).asString("")).isEqualTo(value == null ? "" : value);
    } finally {
      directory.delete(id).expectStatus().isNoContent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        " | invalidSyntax",
        "{} | invalidSyntax",
        "{\"op\": \"move\", \"path\": \"title\"} | invalidSyntax",
        "{\"op\": \"remove\"} | noTarget",
        "{\"op\": \"remove\", \"path\": \"userName\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"active\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"emails\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"title\", \"value\": \"x\"} | invalidSyntax",
        "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"} | mutability",
        "{\"op\": \"replace\", \"path\": \"meta.version\", \"value\": \"x\"} | mutability",
        "{\"op\": \"replace\", \"value\": {\"id\": \"x\"}} | mutability",
        "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"x\"}]} | invalidPath",
        "{\"op\": \"add\", \"path\": \"nickName\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"locale\", \"value\": \"en-US\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"title.short\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"emails[type eq\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\":"
            + " \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\","
            + " \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": 7, \"value\": \"x\"} | invalidPath",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\":"
            + " \"a@b.example.org\"} | noTarget",
        "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\":"
            + " \"second@sc-one.example.org\", \"type\": \"work\"}]} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"title\"} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": {\"a\": 1}} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"perhaps\"} | invalidValue",
        "{\"op\": \"replace\", \"value\": \"x\"} | invalidValue",
        "{\"op\": \"replace\", \"value\": {\"nickName\": \"x\"}} | invalidSyntax",
        "{\"op\": \"replace\", \"value\": {\"locale\": \"en-US\"}} | invalidSyntax",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"T\"}, {\"op\": \"remove\","
            + " \"path\": \"userName\"} | mutability",
      })
  void an_operation_that_is_not_offered_changes_nothing_and_is_never_a_silent_200(
      String operations, String scimType) {
    directory.post("/Users", Scim.user(address("stays"), ""));
    var before =
        directory.found("userName eq \"" + address("stays") + "\"").path("Resources").get(0);
    refused(directory.patch(id(before), operations == null ? "" : operations), 400, scimType);
    assertThat(directory.user(id(before))).isEqualTo(before);
  }

  @Test
  void a_patch_that_changes_nothing_leaves_the_version() {
    var id = directory.create(Scim.user(address("same-patch"), "\"title\": \"T\""));
    directory
        .patch(id, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"T\"}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    directory
        .patch(id, "{\"op\": \"remove\", \"path\": \"timezone\"}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
  }
}
