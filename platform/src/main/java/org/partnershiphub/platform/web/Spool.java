package org.partnershiphub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A body put on disk so that it can be read more than once while memory stays flat. The file has no
 * name from the moment it is opened (the system unlinks it), so nothing of it outlives us, not even
 * when we are killed.
 */
final class Spool {

  private static final int BUFFERS_AHEAD = 16;

  private final FileChannel file;
  private final long most;
  private long written;

  private Spool(FileChannel file, long most) {
    this.file = file;
    this.most = most;
  }

  /**
   * @param most a larger body fails with {@link DataBufferLimitException}
   */
  static Mono<Spool> create(long most) {
    return Mono.fromCallable(
            () -> {
              var path = Files.createTempFile("hub-import-", ".spool");
              return new Spool(
                  FileChannel.open(
                      path,
                      StandardOpenOption.READ,
                      StandardOpenOption.WRITE,
                      StandardOpenOption.DELETE_ON_CLOSE),
                  most);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<Void> fill(Flux<DataBuffer> body) {
    return body.publishOn(Schedulers.boundedElastic(), BUFFERS_AHEAD)
        .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
        .<Void>handle((buffer, sink) -> append(buffer))
        .then();
  }

  private void append(DataBuffer buffer) {
    var bytes = ByteBuffer.wrap(Buffers.take(buffer));
    written += bytes.remaining();
    if (written > most) {
      throw new DataBufferLimitException("Exceeded limit on max bytes to spool: " + most);
    }
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from the beginning; any number of readers do not disturb each other. */
  InputStream open() {
    return new Reading();
  }

  Mono<Void> delete() {
    return Mono.<Void>fromCallable(
            () -> {
              file.close();
              return null;
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** A look at the file with a position of its own. */
  private final class Reading extends InputStream {

    private long position;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var got = file.read(ByteBuffer.wrap(bytes, offset, length), position);
      position += Math.max(got, 0);
      return got;
    }
  }
}
