package org.partnershiphub.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.ObjectReader;

/**
 * Decodes request bodies by {@link BodyReader}'s rules; a body with faults becomes a {@link
 * BadBody}.
 */
final class FaultFindingDecoder extends JacksonJsonDecoder {

  private static final String FAULTS = FaultFindingDecoder.class.getName();

  private final BodyReader bodies;

  FaultFindingDecoder(BodyReader bodies) {
    super(bodies.mapper());
    this.bodies = bodies;
  }

  @Override
  public Object decode(
      DataBuffer buffer,
      ResolvableType type,
      @Nullable MimeType mimeType,
      @Nullable Map<String, Object> hints)
      throws DecodingException {
    var faults = new ArrayList<Fault>();
    var noting = new HashMap<String, Object>(hints == null ? Map.of() : hints);
    noting.put(FAULTS, faults);
    var value = super.decode(buffer, type, mimeType, noting);
    bodies.check(value, faults);
    if (!faults.isEmpty()) {
      throw new BadBody(faults);
    }
    return value;
  }

  @Override
  @SuppressWarnings("unchecked") // put there by decode
  protected ObjectReader customizeReader(
      ObjectReader reader, ResolvableType type, @Nullable Map<String, Object> hints) {
    var faults = hints == null ? null : hints.get(FAULTS);
    return faults == null ? reader : BodyReader.noting(reader, (List<Fault>) faults);
  }
}
