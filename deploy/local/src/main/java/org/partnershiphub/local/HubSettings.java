package org.partnershiphub.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.local.signin.SignIn;

/**
 * How this system is set up. Every setting has a name under which the environment may give it.
 *
 * @param data {@code HUB_DATA}: the folder of everything that is kept
 * @param ports {@code HUB_BROKER_PORT} and so on: where each part listens
 * @param outside what is used instead of a part of our own
 * @param now {@code HUB_NOW}: the instant at which all clocks start, when not the present
 * @param importing {@code HUB_IMPORT=off}: whether a new system is filled with the partnership
 * @param faults {@code HUB_SMTP_FAULTS}: addresses that the catcher refuses
 */
public record HubSettings(
    Path data,
    Map<Part, Integer> ports,
    Outside outside,
    @Nullable Instant now,
    boolean importing,
    String faults) {

  /**
   * Addresses of what stands elsewhere; each replaces one part.
   *
   * @param brokers {@code KAFKA_BROKERS}
   * @param store {@code MONGODB_URI}
   * @param smtp {@code SMTP_HOST}, host or host:port
   * @param issuer {@code OIDC_ISSUER}
   * @param token {@code HUB_TOKEN}: an administrator's token of that issuer, for the import
   */
  public record Outside(
      @Nullable String brokers,
      @Nullable String store,
      @Nullable String smtp,
      @Nullable String issuer,
      @Nullable String token) {}

  public HubSettings {
    ports = Map.copyOf(ports);
  }

  /** Reads the settings, usually from the environment. */
  public static HubSettings of(Map<String, String> environment) {
    UnaryOperator<@Nullable String> setting =
        name -> {
          var value = environment.get(name);
          return value == null || value.isBlank() ? null : value.strip();
        };
    return new HubSettings(
        Path.of(environment.getOrDefault("HUB_DATA", "data")).toAbsolutePath().normalize(),
        ports(environment),
        new Outside(
            setting.apply("KAFKA_BROKERS"),
            setting.apply("MONGODB_URI"),
            setting.apply("SMTP_HOST"),
            setting.apply("OIDC_ISSUER"),
            setting.apply("HUB_TOKEN")),
        now(setting.apply("HUB_NOW")),
        !"off".equals(setting.apply("HUB_IMPORT")),
        environment.getOrDefault("HUB_SMTP_FAULTS", ""));
  }

  /** A system of its own, so that several can stand side by side on one machine. */
  public static HubSettings onFreePorts(Path data) {
    var environment = new HashMap<String, String>();
    environment.put("HUB_DATA", data.toString());
    Stream.of(Part.values())
        .forEach(part -> environment.put(part.portSetting(), Integer.toString(FreePorts.next())));
    return of(environment);
  }

  private static Map<Part, Integer> ports(Map<String, String> environment) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      ports.put(part, port(environment.get(part.portSetting()), part));
    }
    return ports;
  }

  private static int port(@Nullable String value, Part part) {
    if (value == null || value.isBlank()) {
      return part.usualPort();
    }
    try {
      var port = Integer.parseInt(value.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new Refusal("%s is '%s', which is not a port.".formatted(part.portSetting(), value));
    }
    throw new Refusal("%s is '%s', which is not a port.".formatted(part.portSetting(), value));
  }

  private static @Nullable Instant now(@Nullable String value) {
    try {
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeParseException notAnInstant) {
      throw new Refusal(
          "HUB_NOW is '%s', which is not an instant like 2026-11-23T15:00:00Z.".formatted(value));
    }
  }

  public int port(Part part) {
    return ports.getOrDefault(part, part.usualPort());
  }

  /** Whether the part is ours to start: it is not when an address was given instead. */
  boolean starts(Part part) {
    return switch (part) {
      case BROKER -> outside.brokers() == null;
      case STORE -> outside.store() == null;
      case SMTP, MAIL -> outside.smtp() == null;
      case SIGNIN -> outside.issuer() == null;
      case MEMBERSHIP, COMMUNITY, EVENTS, NOTIFICATION, DOOR -> true;
    };
  }

  public String brokers() {
    return outside.brokers() == null ? "127.0.0.1:" + port(Part.BROKER) : outside.brokers();
  }

  public String store() {
    return outside.store() == null ? "mongodb://127.0.0.1:" + port(Part.STORE) : outside.store();
  }

  public String issuer() {
    return outside.issuer() == null ? SignIn.issuer(port(Part.SIGNIN)) : outside.issuer();
  }

  public String smtpHost() {
    return outside.smtp() == null ? "127.0.0.1" : outside.smtp().split(":", 2)[0];
  }

  public int smtpPort() {
    if (outside.smtp() == null) {
      return port(Part.SMTP);
    }
    var address = outside.smtp().split(":", 2);
    return address.length == 2 ? port(address[1], Part.SMTP) : 25;
  }

  /** Where a service or a page of this system is reached. */
  public URI url(Part part) {
    return URI.create("http://127.0.0.1:" + port(part));
  }
}
