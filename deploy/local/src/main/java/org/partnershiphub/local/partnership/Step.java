package org.partnershiphub.local.partnership;

import tools.jackson.databind.JsonNode;

/**
 * One request of the import. Each may be sent again: what is there already stays as it is.
 *
 * @param what what it brings in, in a sentence
 */
record Step(String what, String method, String path, JsonNode body) {
  static Step rows(String what, String path, JsonNode rows) {
    return new Step(what, "POST", path + "/import", rows);
  }
}
