package org.partnershiphub.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Environments under which systems can stand side by side on one machine. */
final class Environments {
  private Environments() {}

  /** One that gives every part a port of its own and keeps the data in the folder. */
  static Map<String, String> onFreePorts(Path data) {
    var environment = new HashMap<String, String>();
    environment.put("HUB_DATA", data.toString());
    for (var part : Part.values()) {
      environment.put(part.portSetting(), Integer.toString(FreePorts.next()));
    }
    return environment;
  }
}
