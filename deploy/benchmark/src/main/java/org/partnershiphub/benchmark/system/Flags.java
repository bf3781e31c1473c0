package org.partnershiphub.benchmark.system;

import java.util.List;
import java.util.stream.Stream;

/** With which flags a JVM of the system runs; the same as those of the {@code hub} script. */
public record Flags(List<String> own) {
  private static final List<String> COMMON =
      List.of(
          "-Xss512k",
          "-XX:MaxMetaspaceSize=256m",
          "-Djava.awt.headless=true",
          // The classpath of a test may bring a way of logging of its own.
          "-Dlogback.configurationFile=logback.xml",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  public Flags {
    own = List.copyOf(own);
  }

  /** Starts fast, runs at a third of the speed. */
  public static Flags quick() {
    return new Flags(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m"));
  }

  /** Starts slower, and runs as fast as it can. */
  public static Flags full() {
    return new Flags(List.of("-XX:+UseParallelGC", "-Xmx2g", "-Xmn1g"));
  }

  /** These and another one. */
  public Flags and(String flag) {
    return new Flags(Stream.concat(own.stream(), Stream.of(flag)).toList());
  }

  List<String> all() {
    return Stream.concat(own.stream(), COMMON.stream()).toList();
  }
}
