package org.partnershiphub.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.KeptAnswers.Kept;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code Idempotency-Key} on POST: the same key and body get the same answer again, the same key
 * with another body is refused (422), and one that is still being answered is a conflict (409).
 * Keys belong to the actor and the path.
 */
final class IdempotencyFilter implements WebFilter, Ordered {

  private static final int MOST = 64 * 1024 * 1024;

  private final KeptAnswers answers;
  private final ProblemResponses problems;

  IdempotencyFilter(KeptAnswers answers, ProblemResponses problems) {
    this.answers = answers;
    this.problems = problems;
  }

  /** After the one that says who acts. */
  @Override
  public int getOrder() {
    return 10;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var key = request.getHeaders().getFirst("Idempotency-Key");
    if (key == null || !HttpMethod.POST.equals(request.getMethod())) {
      return chain.filter(exchange);
    }
    if (key.isBlank() || key.length() > 200) {
      return problems.write(
          exchange,
          Problems.of(
              HttpStatus.BAD_REQUEST,
              "invalid-request",
              "Idempotency-Key must have 1 to 200 characters."));
    }
    return Actor.current()
        .flatMap(
            actor ->
                DataBufferUtils.join(request.getBody(), MOST)
                    .map(Buffers::take)
                    .defaultIfEmpty(new byte[0])
                    .flatMap(
                        body ->
                            answer(
                                exchange,
                                chain,
                                String.join(
                                    "|", actor.person(), request.getURI().getRawPath(), key),
                                body)));
  }

  private Mono<Void> answer(
      ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
    var fingerprint = fingerprint(body);
    return answers
        .claim(key, fingerprint)
        .map(kept -> again(exchange, kept, fingerprint))
        .defaultIfEmpty(Mono.defer(() -> first(exchange, chain, key, body)))
        .flatMap(answering -> answering);
  }

  private Mono<Void> again(ServerWebExchange exchange, Kept kept, String fingerprint) {
    if (!kept.fingerprint().equals(fingerprint)) {
      return problems.write(
          exchange,
          Problems.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "idempotency-key-reused",
              "This Idempotency-Key came with another body before."));
    }
    if (!kept.isAnswered()) {
      return problems.write(
          exchange,
          Problems.of(
              HttpStatus.CONFLICT,
              "still-being-answered",
              "The first request with this Idempotency-Key is still at work."));
    }
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(kept.status()));
    setIfThere(response.getHeaders(), HttpHeaders.CONTENT_TYPE, kept.type());
    setIfThere(response.getHeaders(), HttpHeaders.LOCATION, kept.location());
    setIfThere(response.getHeaders(), HttpHeaders.ETAG, kept.etag());
    var body = kept.body();
    return body == null
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static void setIfThere(HttpHeaders headers, String name, @Nullable String value) {
    if (value != null) {
      headers.set(name, value);
    }
  }

  private Mono<Void> first(
      ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
    var request =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
          }
        };
    var response = new RecordedResponse(exchange.getResponse());
    return chain
        .filter(exchange.mutate().request(request).response(response).build())
        .then(Mono.defer(() -> keepOrForget(key, response)))
        .onErrorResume(error -> answers.forget(key).then(Mono.error(error)));
  }

  private Mono<Void> keepOrForget(String key, RecordedResponse response) {
    var status = response.getStatusCode() == null ? HttpStatus.OK : response.getStatusCode();
    var headers = response.getHeaders();
    if (status.is5xxServerError() || isNotToBeStored(headers)) {
      return answers.forget(key);
    }
    return answers.keep(
        key,
        new Kept(
            "",
            Instant.EPOCH,
            status.value(),
            headers.getFirst(HttpHeaders.CONTENT_TYPE),
            headers.getFirst(HttpHeaders.LOCATION),
            headers.getFirst(HttpHeaders.ETAG),
            response.written()));
  }

  /**
   * What nobody may store, such as a secret that is shown once, is not stored here either. Only a
   * controller says just that: what the framework says to every answer is longer.
   */
  private static boolean isNotToBeStored(HttpHeaders headers) {
    return "no-store".equals(headers.getCacheControl());
  }

  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
