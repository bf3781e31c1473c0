package org.partnershiphub.platform.web;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON array, or one JSON object after the other; counted from 1. */
final class JsonRows implements RowReader {

  private final ObjectReader values;
  private final RowLimit bytes;
  private final JsonParser parser;
  private int rows;
  private @Nullable Boolean inArray;

  JsonRows(JsonMapper json, InputStream in) {
    this.values =
        json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.bytes = new RowLimit(in);
    this.parser = json.createParser(bytes);
  }

  @Override
  public @Nullable Raw next() {
    try {
      bytes.nextRow();
      var isThere = inArray == null ? begin() : advance();
      if (!isThere) {
        return null;
      }
      var node = values.<JsonNode>readValue(parser);
      rows++;
      return new Raw(rows, node, List.of());
    } catch (JacksonException e) {
      throw unreadable(e.getOriginalMessage());
    }
  }

  private boolean begin() {
    inArray = parser.nextToken() == JsonToken.START_ARRAY;
    return inArray ? advance() : parser.currentToken() != null;
  }

  private boolean advance() {
    var token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      if (parser.nextToken() != null) {
        throw unreadable("there is something after the end of the list");
      }
      return false;
    }
    return token != null;
  }

  private BadBody unreadable(String why) {
    return new BadBody(List.of(new Fault(rows + 1, "", "is not readable JSON: " + why)));
  }

  @Override
  public Fault fault(int line, String pointer, String detail) {
    return new Fault(pointer, detail).inRow(line);
  }

  @Override
  public void close() {
    parser.close();
  }
}
