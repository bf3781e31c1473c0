package org.partnershiphub.platform.web;

import java.io.ByteArrayOutputStream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers what is written while it is written. */
final class RecordedResponse extends ServerHttpResponseDecorator {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  RecordedResponse(ServerHttpResponse response) {
    super(response);
  }

  byte[] written() {
    return written.toByteArray();
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return super.writeWith(
        Flux.from(body).doOnNext(buffer -> written.writeBytes(Buffers.copy(buffer))));
  }
}
