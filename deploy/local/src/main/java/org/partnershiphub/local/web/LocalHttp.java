package org.partnershiphub.local.web;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.resources.LoopResources;

/** A small HTTP server on the loopback address with threads of its own, so that it ends alone. */
public final class LocalHttp implements AutoCloseable {
  public static final String HOST = "127.0.0.1";
  private static final Logger LOG = LoggerFactory.getLogger(LocalHttp.class);
  private static final Duration TO_FINISH = Duration.ofMillis(500);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private final LoopResources threads;
  private final ChannelGroup connections;
  private final DisposableServer server;

  private LocalHttp(LoopResources threads, ChannelGroup connections, DisposableServer server) {
    this.threads = threads;
    this.connections = connections;
    this.server = server;
  }

  /** Starts a server on the port, 0 for any free one. */
  public static LocalHttp start(String name, int port, Consumer<HttpServerRoutes> routes) {
    var threads = LoopResources.create(name, 1, true);
    var connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    var server =
        HttpServer.create()
            .host(HOST)
            .port(port)
            .runOn(threads)
            .channelGroup(connections)
            .httpRequestDecoder(spec -> spec.maxInitialLineLength(8192))
            .route(routes)
            .bindNow();
    return new LocalHttp(threads, connections, server);
  }

  /** Answers with what the work gives, which may wait for a disk; its failure is an answer too. */
  public static Mono<Void> answer(HttpServerResponse response, Callable<Answer> work) {
    return Mono.fromCallable(work)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorResume(failure -> Mono.fromSupplier(() -> refusal(failure)))
        .flatMap(answer -> answer.to(response));
  }

  private static Answer refusal(Throwable failure) {
    if (failure instanceof IllegalArgumentException bad) {
      return Answer.problem(
          HttpResponseStatus.BAD_REQUEST, "bad-request", String.valueOf(bad.getMessage()));
    }
    LOG.error("A request failed", failure);
    return Answer.problem(
        HttpResponseStatus.INTERNAL_SERVER_ERROR, "failed", "The request failed; see the log.");
  }

  /** The first value of each query parameter. */
  public static Map<String, String> query(HttpServerRequest request) {
    return firsts(new QueryStringDecoder(request.uri()));
  }

  /** The first value of each field of a form. */
  public static Map<String, String> form(String body) {
    return firsts(new QueryStringDecoder(body, false));
  }

  private static Map<String, String> firsts(QueryStringDecoder decoder) {
    return decoder.parameters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  public int port() {
    return server.port();
  }

  /** Where a browser finds it. */
  public String url() {
    return "http://localhost:" + port();
  }

  /**
   * Lets running requests finish for a moment, then closes every connection: one that its client
   * keeps open would otherwise stay open with nobody at this end.
   */
  @Override
  public void close() {
    try {
      server.disposeNow(TO_FINISH);
    } catch (IllegalStateException stillBusy) {
      LOG.debug("Requests were cut off: {}", stillBusy.getMessage());
    }
    connections.close().awaitUninterruptibly(LONGEST_STOP.toMillis());
    threads.disposeLater(Duration.ZERO, LONGEST_STOP).block(LONGEST_STOP);
  }
}
