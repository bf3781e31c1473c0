package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of an import, a JSON array or one JSON object a line (NDJSON), and finds the
 * faults of every row before anything is written.
 */
public final class ImportReader {

  private final JsonMapper json;
  private final BodyReader bodies;
  private final int mostBytes;

  /**
   * @param mostBytes a larger body is refused with 413
   */
  public ImportReader(JsonMapper json, BodyReader bodies, int mostBytes) {
    this.json = json;
    this.bodies = bodies;
    this.mostBytes = mostBytes;
  }

  /** A controller takes the body as {@code @RequestBody Flux<DataBuffer>} and hands it on. */
  public <T> Mono<ImportRows<T>> read(Flux<DataBuffer> body, Class<T> type) {
    return DataBufferUtils.join(body, mostBytes)
        .map(Buffers::take)
        .defaultIfEmpty(new byte[0])
        .map(bytes -> rows(nodes(bytes), type));
  }

  private List<JsonNode> nodes(byte[] bytes) {
    var nodes = new ArrayList<JsonNode>();
    try (var values = json.readerFor(JsonNode.class).<JsonNode>readValues(bytes)) {
      while (values.hasNextValue()) {
        nodes.add(values.nextValue());
      }
    } catch (JacksonException e) {
      throw new BadBody(
          List.of(
              new Fault(nodes.size() + 1, "", "is not readable JSON: " + e.getOriginalMessage())));
    }
    if (nodes.size() == 1 && nodes.getFirst().isArray()) {
      return List.copyOf(nodes.getFirst().asArray().elements());
    }
    return nodes;
  }

  private <T> ImportRows<T> rows(List<JsonNode> nodes, Class<T> type) {
    var rows = new ArrayList<@Nullable T>(nodes.size());
    var faults = new ArrayList<Fault>();
    for (var node : nodes) {
      var here = new ArrayList<Fault>();
      var row = bodies.read(node, type, here);
      rows.add(here.isEmpty() ? row : null);
      here.forEach(fault -> faults.add(fault.inRow(rows.size())));
    }
    return new ImportRows<>(rows, faults);
  }
}
