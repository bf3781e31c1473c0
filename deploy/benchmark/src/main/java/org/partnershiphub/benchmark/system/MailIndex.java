package org.partnershiphub.benchmark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What the mail catcher has written into its index: a line for each mail that it acknowledged. */
public final class MailIndex {
  private static final int PER_FOLDER = 1000;

  private final Path folder;
  private long counted;
  private long readTo;

  /** The mails of the system at this place. */
  public MailIndex(Place place) {
    this.folder = place.data().resolve("mails");
  }

  /** One mail that was caught. */
  public record Caught(long number, Instant at, int size, String sender, String recipients) {
    static Caught parse(String line) {
      var columns = line.split("\t", -1);
      return new Caught(
          Long.parseLong(columns[0]),
          Instant.ofEpochMilli(Long.parseLong(columns[1])),
          Integer.parseInt(columns[2]),
          columns[3],
          columns[4]);
    }
  }

  /** How many there are; reads only what is new, so it may be asked many times a second. */
  public synchronized long count() {
    if (!Files.exists(index())) {
      return 0;
    }
    try (var file = FileChannel.open(index())) {
      var buffer = ByteBuffer.allocate(1 << 16);
      while (file.read(buffer, readTo) > 0) {
        readTo += buffer.position();
        for (int i = 0; i < buffer.position(); i++) {
          counted += buffer.get(i) == '\n' ? 1 : 0;
        }
        buffer.clear();
      }
      return counted;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path index() {
    return folder.resolve("index.tsv");
  }

  /** Those after the first so many. */
  public List<Caught> after(long skipped) {
    try {
      if (!Files.exists(index())) {
        return List.of();
      }
      var text = Files.readString(index(), StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .skip(skipped)
          .map(Caught::parse)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The mail as it came over the wire. */
  public byte[] content(Caught mail) {
    var part = Long.toString(mail.number() / PER_FOLDER);
    try {
      return Files.readAllBytes(folder.resolve(part).resolve(mail.number() + ".eml"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
