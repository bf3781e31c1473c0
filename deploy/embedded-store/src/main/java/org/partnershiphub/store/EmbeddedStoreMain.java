package org.partnershiphub.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The store as a process of its own: {@code --port 27017 --data folder [--host 127.0.0.1]
 * [--durability device]}.
 */
public final class EmbeddedStoreMain {
  private EmbeddedStoreMain() {}

  public static void main(String... arguments) throws InterruptedException {
    List<String> given = List.of(arguments);
    InetSocketAddress address =
        new InetSocketAddress(
            option(given, "--host", "127.0.0.1"),
            Integer.parseInt(option(given, "--port", "27017")));
    Path data = Path.of(option(given, "--data", "store-data"));
    Durability durability =
        Durability.valueOf(option(given, "--durability", "process").toUpperCase(Locale.ROOT));
    EmbeddedStore store = EmbeddedStore.open(data, address, Clock.systemUTC(), durability);
    Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
    System.out.println(store.uri());
    Thread.currentThread().join();
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
  }
}
