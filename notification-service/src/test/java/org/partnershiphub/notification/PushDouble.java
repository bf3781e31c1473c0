package org.partnershiphub.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

/** A push service that answers as a test wants and keeps what it got. */
final class PushDouble implements AutoCloseable {

  private final HttpServer server;
  final List<Got> got = new CopyOnWriteArrayList<>();
  volatile ToIntFunction<String> answers = path -> 201;

  /** One push as it came. */
  record Got(
      String path, String authorization, String ttl, String urgency, String topic, byte[] body) {}

  PushDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var head = exchange.getRequestHeaders();
    got.add(
        new Got(
            path,
            head.getFirst("Authorization"),
            head.getFirst("TTL"),
            head.getFirst("Urgency"),
            head.getFirst("Topic"),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(answers.applyAsInt(path), -1);
    exchange.close();
  }

  String endpoint(String name) {
    return origin() + "/" + name;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Got> at(String name) {
    return got.stream().filter(it -> it.path().equals("/" + name)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
