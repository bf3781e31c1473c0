package org.partnershiphub.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher, asked over HTTP. */
final class Mailbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI site;

  Mailbox(Place place) {
    this.site = place.url(Part.MAIL);
  }

  /** How many mails were caught so far; also the number of the newest. */
  int count() {
    return JSON.readTree(bytes("/api/mails?limit=1")).path("total").asInt();
  }

  /** Every mail after that number, read whole. */
  List<Mail> after(long number) {
    return heads(number).stream().map(this::whole).toList();
  }

  private List<JsonNode> heads(long number) {
    var heads = new ArrayList<JsonNode>();
    var next = Long.toString(number);
    while (!next.isEmpty()) {
      var page = JSON.readTree(bytes("/api/mails?limit=1000&after=" + next));
      page.path("items").forEach(heads::add);
      next = page.path("next").asString("");
    }
    return heads;
  }

  private Mail whole(JsonNode head) {
    var number = Long.parseLong(head.path("id").asString());
    var to = head.path("to").valueStream().map(JsonNode::asString).toList();
    return Mail.read(number, to, bytes("/mails/%d.eml".formatted(number)));
  }

  private byte[] bytes(String path) {
    try {
      var answer =
          CLIENT.send(
              HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("%s answered %d".formatted(path, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }
}
