package org.partnershiphub.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that nobody uses now, from below the range that the system gives to outgoing connections: a
 * port from that range may be gone again before it is listened on.
 */
final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  /** Starts where no other process does: at a place derived from the process. */
  private static final AtomicInteger TRIED =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private FreePorts() {}

  static int next() {
    for (int tries = 0; tries < COUNT; tries++) {
      var port = FIRST + Math.floorMod(TRIED.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new Refusal("This machine has no free port.");
  }

  private static boolean isFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
