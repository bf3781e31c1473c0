package org.partnershiphub.benchmark.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.local.Part;
import org.partnershiphub.local.partnership.PartnershipImport;
import tools.jackson.databind.json.JsonMapper;

/** The front door of a system, for one person who has signed in. */
public final class Door {
  public static final String ADMINISTRATOR = "p180";
  public static final String COORDINATOR = "p181";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Place place;
  private final String person;
  private final Map<String, String> tokens;

  private Door(Place place, String person, Map<String, String> tokens) {
    this.place = place;
    this.person = person;
    this.tokens = tokens;
  }

  /** The door as a person of the cast finds it. */
  public static Door of(Place place, String person) {
    return new Door(place, person, new ConcurrentHashMap<>());
  }

  /** The same door for somebody else. */
  public Door as(String other) {
    return new Door(place, other, tokens);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer put(String path, Object body) {
    return send(request(path).PUT(BodyPublishers.ofString(text(body))));
  }

  public Answer post(String path, Object body) {
    return send(request(path).POST(BodyPublishers.ofString(text(body))));
  }

  /** Sends bytes as they are, whatever they are. */
  public Answer postRaw(String path, String contentType, byte[] body) {
    return send(
        request(path)
            .setHeader("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** An answer that goes on and on; closing it ends it. */
  public InputStream stream(String path, Map<String, String> headers) {
    var request = request(path).timeout(Duration.ofSeconds(30)).GET();
    headers.forEach(request::setHeader);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException hurried) {
      throw interrupted();
    }
  }

  /** A request with this person's token, to be completed. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(place.url(Part.DOOR) + path))
        .timeout(LONGEST_REQUEST)
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException hurried) {
      throw interrupted();
    }
  }

  private String token() {
    var issuer = place.url(Part.SIGNIN).toString();
    return tokens.computeIfAbsent(person, who -> PartnershipImport.token(issuer, who));
  }

  private static String text(Object body) {
    return body instanceof String json ? json : JSON.writeValueAsString(body);
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting for an answer");
  }
}
