package org.partnershiphub.notification.mail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text in quoted-printable, encoded once but for the slots in it. */
final class Body {

  private sealed interface Piece {}

  @SuppressWarnings("ArrayRecordComponent") // written out, never compared
  private record Fixed(byte[] bytes) implements Piece {}

  private record Open(char slot) implements Piece {}

  private final List<Piece> pieces = new ArrayList<>();

  Body(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Slots.isSlot(text.charAt(i))) {
        fixed(text.substring(from, i));
        pieces.add(new Open(text.charAt(i)));
        from = i + 1;
      }
    }
    fixed(text.substring(from));
  }

  private void fixed(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Fixed(QuotedPrintable.encode(text)));
    }
  }

  /**
   * @param value what stands in a slot for this reader, escaped as the text needs it
   */
  void fill(ByteArrayOutputStream out, Function<Character, String> value) {
    for (var piece : pieces) {
      var bytes =
          switch (piece) {
            case Fixed it -> it.bytes();
            case Open it -> QuotedPrintable.encode(value.apply(it.slot()));
          };
      out.write(bytes, 0, bytes.length);
    }
  }
}
