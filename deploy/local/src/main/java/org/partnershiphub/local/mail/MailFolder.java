package org.partnershiphub.local.mail;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mails as files, a thousand to a folder, with one index file beside them. A mail counts once its
 * line stands whole in the index, which is written after its file: a mail that a kill tore in two
 * was never acknowledged and is not listed.
 */
public final class MailFolder implements AutoCloseable {
  private static final int PER_FOLDER = 1000;
  private static final int HEAD = 4096;

  private final Path root;
  private final InstantSource clock;
  private final FileChannel index;
  private final List<CaughtMail> mails = new ArrayList<>();
  private long last;
  private long lastFolder = -1;

  private MailFolder(Path root, InstantSource clock, FileChannel index) {
    this.root = root;
    this.clock = clock;
    this.index = index;
  }

  /** Opens the folder, which is made when it is new, and lists what is there. */
  public static MailFolder open(Path root, InstantSource clock) throws IOException {
    Files.createDirectories(root);
    var file = root.resolve("index.tsv");
    var whole = wholeLines(file);
    var folder = new MailFolder(root, clock, FileChannel.open(file, CREATE, APPEND));
    folder.index.truncate(whole.stream().mapToLong(line -> bytes(line).length + 1).sum());
    whole.stream().map(CaughtMail::parse).forEach(folder.mails::add);
    folder.last = folder.mails.stream().mapToLong(CaughtMail::number).max().orElse(0);
    return folder;
  }

  private static List<String> wholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps a mail. When this returns, the mail survives the process. */
  CaughtMail keep(Envelope envelope, byte[] content) throws IOException {
    var mail =
        new CaughtMail(
            next(), clock.instant(), content.length, envelope.sender(), envelope.recipients());
    Files.write(file(mail.number()), content);
    enter(mail);
    return mail;
  }

  private synchronized long next() throws IOException {
    var number = ++last;
    if (number / PER_FOLDER != lastFolder) {
      lastFolder = number / PER_FOLDER;
      Files.createDirectories(file(number).getParent());
    }
    return number;
  }

  private synchronized void enter(CaughtMail mail) throws IOException {
    var line = ByteBuffer.wrap(bytes(mail.line()));
    while (line.hasRemaining()) {
      index.write(line);
    }
    mails.add(mail);
  }

  /** Where the content of a mail is kept. */
  Path file(long number) {
    return root.resolve(Long.toString(number / PER_FOLDER)).resolve(number + ".eml");
  }

  /** The content of a mail as it came. */
  byte[] content(CaughtMail mail) {
    try {
      return Files.readAllBytes(file(mail.number()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The first bytes of a mail, in which its subject stands. */
  byte[] head(CaughtMail mail) throws IOException {
    try (var in = Files.newInputStream(file(mail.number()))) {
      return in.readNBytes(HEAD);
    }
  }

  synchronized @Nullable CaughtMail find(long number) {
    return mails.reversed().stream()
        .filter(mail -> mail.number() == number)
        .findFirst()
        .orElse(null);
  }

  /** What was caught and is wanted, oldest first. */
  synchronized List<CaughtMail> list(Predicate<CaughtMail> wanted) {
    return mails.stream().filter(wanted).toList();
  }

  /** How many mails there are. */
  public synchronized int count() {
    return mails.size();
  }

  /** The folder on disk. */
  public Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
