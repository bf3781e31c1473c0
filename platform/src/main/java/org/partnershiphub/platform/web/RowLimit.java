package org.partnershiphub.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops at a row that does not end, such as one with a quotation mark that nobody closed, before it
 * fills the memory.
 */
final class RowLimit extends FilterInputStream {

  private static final int MOST = 8 * 1024 * 1024;

  private int sinceRowBegan;

  RowLimit(InputStream in) {
    super(in);
  }

  void nextRow() {
    sinceRowBegan = 0;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var got = super.read(bytes, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int got) throws IOException {
    sinceRowBegan += got;
    if (sinceRowBegan > MOST) {
      throw new IOException("a row is larger than 8 MB; is its end missing?");
    }
  }
}
