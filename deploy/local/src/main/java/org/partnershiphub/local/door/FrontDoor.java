package org.partnershiphub.local.door;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.LocalHttp;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Passes requests on by their path and streams the answers back as they come, piece by piece, so
 * that a live stream stays live.
 */
public final class FrontDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final int CONNECT_MILLIS = 2000;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
  private static final List<CharSequence> OF_ONE_CONNECTION =
      List.of(
          HttpHeaderNames.CONNECTION,
          HttpHeaderNames.UPGRADE,
          HttpHeaderNames.TE,
          HttpHeaderNames.TRAILER,
          HttpHeaderNames.PROXY_AUTHENTICATE,
          HttpHeaderNames.PROXY_AUTHORIZATION);

  private final Map<String, URI> services;
  private final Routes routes = new Routes();
  private final LoopResources threads = LoopResources.create("front-door-out", 1, true);
  private final ConnectionProvider connections =
      ConnectionProvider.builder("front-door")
          .maxConnections(500)
          .pendingAcquireMaxCount(-1)
          .maxIdleTime(Duration.ofSeconds(20))
          .build();
  private final HttpClient client =
      HttpClient.create(connections)
          .runOn(threads)
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
          .disableRetry(true);
  private final LocalHttp server;

  private FrontDoor(int port, Map<String, URI> services, Answer home) {
    this.services = Map.copyOf(services);
    this.server =
        LocalHttp.start(
            "front-door",
            port,
            paths ->
                paths
                    .get("/", (request, response) -> home.to(response))
                    .route(any -> true, this::pass));
  }

  /**
   * Opens the door on the port, 0 for any free one.
   *
   * @param services where each service is reached, by name
   * @param home what stands at the root
   */
  public static FrontDoor open(int port, Map<String, URI> services, Answer home) {
    return new FrontDoor(port, services, home);
  }

  public int port() {
    return server.port();
  }

  private Publisher<Void> pass(HttpServerRequest request, HttpServerResponse response) {
    var uri = request.uri();
    var path = uri.split("\\?", 2)[0];
    var route = routes.find(path);
    var service = route == null ? null : services.get(route.service());
    if (route == null || service == null) {
      return Answer.notFound("Nothing lives at " + path).to(response);
    }
    var target = route.target() == null ? uri : route.target();
    return forward(request, response, service + target)
        .onErrorResume(
            failure -> !response.hasSentHeaders(),
            failure -> unreachable(response, route.service(), failure));
  }

  private Mono<Void> forward(HttpServerRequest request, HttpServerResponse response, String uri) {
    return client
        .headers(headers -> headers.set(endToEnd(request.requestHeaders())))
        .request(request.method())
        .uri(uri)
        .send(hasBody(request) ? request.receive().retain() : ByteBufFlux.fromInbound(Mono.empty()))
        .response((answer, body) -> back(answer, body, response))
        .then();
  }

  private static boolean hasBody(HttpServerRequest request) {
    var headers = request.requestHeaders();
    return headers.contains(CONTENT_LENGTH) || headers.contains(TRANSFER_ENCODING);
  }

  private static Publisher<Void> back(
      HttpClientResponse answer, ByteBufFlux body, HttpServerResponse response) {
    response.status(answer.status()).headers(endToEnd(answer.responseHeaders()));
    return response.send(body.retain(), piece -> true);
  }

  /** Without what is said between two neighbours only. */
  private static HttpHeaders endToEnd(HttpHeaders headers) {
    var copy = headers.copy();
    OF_ONE_CONNECTION.forEach(copy::remove);
    return copy;
  }

  private static Mono<Void> unreachable(
      HttpServerResponse response, String service, Throwable failure) {
    LOG.warn("{} does not answer: {}", service, failure.toString());
    return Answer.problem(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "service-unavailable",
            "The %s service does not answer.".formatted(service))
        .to(response);
  }

  @Override
  public void close() {
    server.close();
    connections.disposeLater().block(LONGEST_STOP);
    threads.disposeLater(Duration.ZERO, LONGEST_STOP).block(LONGEST_STOP);
  }
}
