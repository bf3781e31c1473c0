package org.partnershiphub.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The store as a process of its own: {@code --port 27017 --data folder}. */
public final class EmbeddedStoreMain {
  private EmbeddedStoreMain() {}

  public static void main(String... arguments) throws InterruptedException {
    List<String> given = List.of(arguments);
    int port = Integer.parseInt(option(given, "--port", "27017"));
    String host = option(given, "--host", "127.0.0.1");
    Path data = Path.of(option(given, "--data", "store-data"));
    EmbeddedStore store =
        EmbeddedStore.open(data, new InetSocketAddress(host, port), Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
    System.out.println(store.uri());
    Thread.currentThread().join();
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
  }
}
