package org.partnershiphub.notification.notices.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes made small, and large again. */
final class Packed {

  private Packed() {}

  static byte[] pack(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 2);
    try (var deflating = new DeflaterOutputStream(out)) {
      deflating.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] unpack(byte[] bytes) {
    try (var inflating = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return inflating.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
