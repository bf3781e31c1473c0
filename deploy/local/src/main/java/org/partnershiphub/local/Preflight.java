package org.partnershiphub.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * Looks at everything that a start needs before anything is started, so that nothing stands
 * half-started; then holds the parts of the data folder as long as the system runs.
 */
final class Preflight implements AutoCloseable {
  private final List<FileChannel> held = new ArrayList<>();

  private Preflight() {}

  /**
   * Checks the ports and the folder for these parts.
   *
   * @throws Refusal with one sentence on the first thing that is missing
   */
  static Preflight check(HubSettings settings, Collection<Part> parts) {
    differentPorts(settings, parts);
    parts.forEach(part -> free(part, settings.port(part)));
    var preflight = new Preflight();
    try {
      parts.forEach(part -> preflight.hold(settings.data(), part));
    } catch (Refusal refusal) {
      preflight.close();
      throw refusal;
    }
    return preflight;
  }

  private static void differentPorts(HubSettings settings, Collection<Part> parts) {
    var users = new HashMap<Integer, Part>();
    for (var part : parts) {
      var other = users.put(settings.port(part), part);
      if (other != null) {
        throw new Refusal(
            "Port %d is given to both %s and %s; change %s."
                .formatted(settings.port(part), other.title(), part.title(), part.portSetting()));
      }
    }
  }

  /** Both on the loopback address, where we listen, and on all, where another may. */
  private static void free(Part part, int port) {
    for (var address :
        List.of(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            new InetSocketAddress(port))) {
      try (var probe = new ServerSocket()) {
        probe.setReuseAddress(true);
        probe.bind(address);
      } catch (IOException taken) {
        throw new Refusal(
            "Port %d, wanted for %s, is taken by another program; stop that or set %s."
                .formatted(port, part.title(), part.portSetting()),
            taken);
      }
    }
  }

  private void hold(Path data, Part part) {
    var locks = data.resolve("locks");
    FileChannel file;
    try {
      Files.createDirectories(locks);
      file =
          FileChannel.open(
              locks.resolve(part.word()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException denied) {
      throw new Refusal(
          "The data folder %s cannot be written; set HUB_DATA to one that can.".formatted(data),
          denied);
    }
    held.add(file);
    if (!locked(file)) {
      throw new Refusal(
          "The data folder %s is in use: %s runs on it already.".formatted(data, part.title()));
    }
  }

  private static boolean locked(FileChannel file) {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException | IOException inUse) {
      return false;
    }
  }

  @Override
  public void close() {
    held.forEach(Preflight::release);
  }

  private static void release(FileChannel file) {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
