package org.partnershiphub.events.records.agendas;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the bytes of materials are. */
public interface Files {

  Mono<Void> keep(MaterialId id, String contentType, byte[] bytes);

  /** Chunk by chunk; empty when it is not there. */
  Flux<DataBuffer> read(MaterialId id);

  /** What is not there is gone already. */
  Mono<Void> drop(MaterialId id);
}
