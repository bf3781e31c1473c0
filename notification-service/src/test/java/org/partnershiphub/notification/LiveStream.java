package org.partnershiphub.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the live stream that is not Spring's. */
final class LiveStream implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile int status;
  private volatile boolean ended;

  LiveStream(int port, String token, String lastId) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/inbox/stream"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    client
        .sendAsync(request.build(), BodyHandlers.ofLines())
        .thenAccept(
            response -> {
              status = response.statusCode();
              response.body().forEach(lines::add);
            })
        .whenComplete((nothing, error) -> ended = true);
  }

  boolean open() {
    return status == 200 && !lines.isEmpty();
  }

  boolean ended() {
    return ended;
  }

  int status() {
    return status;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** With what a browser would come back. */
  String lastId() {
    return lines.stream()
        .filter(it -> it.startsWith("id:"))
        .reduce((one, other) -> other)
        .map(it -> it.substring("id:".length()))
        .orElse(null);
  }

  List<String> subjects() {
    return lines.stream()
        .filter(it -> it.startsWith("data:") && it.contains("\"subject\""))
        .map(
            it ->
                JsonMapper.shared()
                    .readTree(it.substring("data:".length()))
                    .path("subject")
                    .asString(""))
        .toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
