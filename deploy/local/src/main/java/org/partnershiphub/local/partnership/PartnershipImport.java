package org.partnershiphub.local.partnership;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the partnership into a running system through its front door, as an administrator would.
 * What one service does not yet know from another it is asked again, for a minute at most.
 */
public final class PartnershipImport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_STEP = Duration.ofSeconds(60);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_EXCERPT = 400;

  private final URI door;
  private final String token;
  private final Duration longestStep;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param door the front door of the system
   * @param token an administrator's token
   */
  public PartnershipImport(URI door, String token, InstantSource clock) {
    this(door, token, clock, LONGEST_STEP);
  }

  PartnershipImport(URI door, String token, InstantSource clock, Duration longestStep) {
    this.door = door;
    this.token = token;
    this.clock = clock;
    this.longestStep = longestStep;
  }

  /** A token for a person, from the local sign-in. */
  public static String token(String issuer, String person) {
    var form = "person=" + URLEncoder.encode(person, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString()).body();
      return JSON.readTree(answer).get("access_token").stringValue();
    } catch (IOException | JacksonException failure) {
      throw new ImportFailed("No token can be had from %s.".formatted(issuer));
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  /**
   * Sends everything, in order.
   *
   * @param progress is told what comes next
   * @throws ImportFailed when a request is refused, be it after a minute
   */
  public void run(PartnershipData data, Consumer<String> progress) {
    var said = "";
    for (var step : steps(data)) {
      if (!step.what().equals(said)) {
        said = step.what();
        progress.accept(said);
      }
      send(step);
    }
  }

  static List<Step> steps(PartnershipData data) {
    return Stream.concat(
            new MembershipRows(data).steps().stream(), new CommunityRows(data).steps().stream())
        .toList();
  }

  private void send(Step step) {
    var until = clock.instant().plus(longestStep);
    var pause = FIRST_PAUSE;
    var outcome = attempt(step);
    while (!outcome.isDone()) {
      if (!outcome.mayChange(step) || clock.instant().isAfter(until)) {
        throw new ImportFailed(
            "The import of %s was refused: %s".formatted(step.what(), outcome.text()));
      }
      rest(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      outcome = attempt(step);
    }
  }

  /** What came of a request; status 0 when there was no answer. */
  private record Outcome(int status, String text) {
    boolean isDone() {
      return status / 100 == 2;
    }

    boolean mayChange(Step step) {
      return step.leansOnOthers() || status / 100 != 4;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void rest(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private Outcome attempt(Step step) {
    try {
      var answer = client.send(request(step), BodyHandlers.ofString());
      return new Outcome(answer.statusCode(), excerpt(answer));
    } catch (IOException unreachable) {
      return new Outcome(0, "the front door does not answer (%s)".formatted(unreachable));
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  private HttpRequest request(Step step) {
    return HttpRequest.newBuilder(door.resolve(step.path()))
        .timeout(LONGEST_REQUEST)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(step.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(step.body())))
        .build();
  }

  private static String excerpt(HttpResponse<String> answer) {
    var body = answer.body();
    return "%d %s"
        .formatted(
            answer.statusCode(), body.substring(0, Math.min(body.length(), LONGEST_EXCERPT)));
  }

  private static ImportFailed interrupted() {
    Thread.currentThread().interrupt();
    return new ImportFailed("The import was interrupted.");
  }
}
