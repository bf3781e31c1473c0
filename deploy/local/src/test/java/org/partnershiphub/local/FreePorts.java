package org.partnershiphub.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings under which systems can stand side by side on one machine. */
final class FreePorts {
  private FreePorts() {}

  /** An environment that gives every part a port of its own and keeps the data in the folder. */
  static Map<String, String> environment(Path data) {
    var environment = new HashMap<String, String>();
    environment.put("HUB_DATA", data.toString());
    for (var part : Part.values()) {
      environment.put(part.portSetting(), Integer.toString(free()));
    }
    return environment;
  }

  static int free() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
