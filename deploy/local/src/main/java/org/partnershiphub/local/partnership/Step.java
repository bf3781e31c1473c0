package org.partnershiphub.local.partnership;

import tools.jackson.databind.JsonNode;

/**
 * One request of the import. Each may be sent again: what is there already stays as it is.
 *
 * @param what what it brings in, in a sentence
 * @param leansOnOthers whether the service learns from others what the request speaks of, so that
 *     it may refuse today what it takes in a second
 */
record Step(String what, String method, String path, JsonNode body, boolean leansOnOthers) {
  static Step rows(String what, String path, JsonNode rows) {
    return new Step(what, "POST", path + "/import", rows, false);
  }

  Step leaningOnOthers() {
    return new Step(what, method, path, body, true);
  }
}
