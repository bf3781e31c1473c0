package org.partnershiphub.benchmark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.partnershiphub.local.Part;

/**
 * Where one local system stands: its folder, its ports, and what else its environment says.
 *
 * @param settings environment variables beside the folder and the ports
 */
public record Place(Path data, Map<Part, Integer> ports, Map<String, String> settings) {

  public Place {
    ports = Map.copyOf(ports);
    settings = Map.copyOf(settings);
  }

  /** A place on ports that are free now. */
  public static Place on(Path data, Map<String, String> settings) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    var probes = new ArrayList<ServerSocket>();
    try {
      for (var part : Part.values()) {
        // All are held until all are known, so that no port is given twice.
        var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        probes.add(probe);
        ports.put(part, probe.getLocalPort());
      }
      for (var probe : probes) {
        probe.close();
      }
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    return new Place(data, ports, settings);
  }

  /** The same place with another setting. */
  public Place with(String setting, String value) {
    var more = new HashMap<>(settings);
    more.put(setting, value);
    return new Place(data, ports, more);
  }

  /** Where a part listens for HTTP. */
  public URI url(Part part) {
    return URI.create("http://" + address(part));
  }

  public String address(Part part) {
    return "127.0.0.1:" + ports.get(part);
  }

  Map<String, String> environment() {
    var environment = new HashMap<>(settings);
    environment.put("HUB_DATA", data.toString());
    ports.forEach((part, port) -> environment.put("HUB_" + part.name() + "_PORT", port.toString()));
    return environment;
  }
}
