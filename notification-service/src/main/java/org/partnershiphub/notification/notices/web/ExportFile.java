package org.partnershiphub.notification.notices.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Logged;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;

/**
 * One file for a records request: a folder of the messages as they were sent, and a table of all
 * notices, also of those that were not sent, with why. Written some at a time, so it may be of any
 * size; it waits for the store, so it is not for the threads of the web server.
 */
final class ExportFile {

  private static final int AT_ONCE = 200;
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "notice",
              "person",
              "subject",
              "version",
              "kind",
              "mandatory",
              "groups",
              "causeType",
              "causeAt",
              "state",
              "reason",
              "explanation",
              "mail",
              "mailTries",
              "mailAt",
              "inboxAt",
              "readAt",
              "message")
          .get();

  private final NoticeLog log;
  private final Readers readers;
  private final Copies copies;
  private final boolean whole;
  private int messages;

  /**
   * @param whole messages to the byte, with the links that act for their readers; else their words
   */
  ExportFile(NoticeLog log, Readers readers, Copies copies, boolean whole) {
    this.log = log;
    this.readers = readers;
    this.copies = copies;
    this.whole = whole;
  }

  void write(Wanted wanted, OutputStream out) {
    try {
      var rows = Files.createTempFile("export", ".csv");
      try (var zip = new ZipOutputStream(out, UTF_8)) {
        table(wanted, rows, zip);
        zip.putNextEntry(new ZipEntry("notices.csv"));
        Files.copy(rows, zip);
        zip.closeEntry();
      } finally {
        Files.delete(rows);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void table(Wanted wanted, Path rows, ZipOutputStream zip) throws IOException {
    try (var writer =
            new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(rows), UTF_8));
        var table = new CSVPrinter(writer, TABLE)) {
      String after = null;
      List<Logged> page;
      do {
        page = page(wanted, after);
        for (var it : views(page)) {
          row(table, it, message(it, zip));
        }
        after = page.isEmpty() ? null : place(wanted, page.getLast());
      } while (page.size() == AT_ONCE);
    }
  }

  private static String place(Wanted wanted, Logged last) {
    return wanted.place(last.notice().id(), last.notice().origin().at());
  }

  private List<Logged> page(Wanted wanted, @Nullable String after) {
    return log.find(wanted, after, AT_ONCE).collectList().blockOptional().orElseGet(List::of);
  }

  private List<NoticeView> views(List<Logged> page) {
    return readers.views(page).blockOptional().orElseGet(List::of);
  }

  /** Where the message stands in the file; empty when there is none that is kept. */
  private String message(NoticeView it, ZipOutputStream zip) throws IOException {
    var bytes = copies.of(it.id()).bytes();
    if (bytes == null) {
      return "";
    }
    messages++;
    var name = "messages/%06d.%s".formatted(messages, whole ? "eml" : "txt");
    zip.putNextEntry(new ZipEntry(name));
    zip.write(whole ? bytes : Messages.words(bytes).getBytes(UTF_8));
    zip.closeEntry();
    return name;
  }

  private static void row(CSVPrinter table, NoticeView it, String message) throws IOException {
    var mail = channel(it, "MAIL");
    var inbox = channel(it, "INBOX");
    var tries = mail == null || mail.attempts() == null ? List.of() : mail.attempts();
    table.printRecord(
        it.id(),
        it.person(),
        it.subject(),
        it.version(),
        it.kind(),
        it.mandatory(),
        String.join(" ", it.why().stream().map(Object::toString).toList()),
        it.cause().type(),
        it.cause().at(),
        it.state(),
        it.reason(),
        it.explanation(),
        mail == null ? null : mail.state(),
        tries.size(),
        mail == null || mail.attempts() == null || mail.attempts().isEmpty()
            ? null
            : mail.attempts().getLast().at(),
        inbox == null ? null : inbox.at(),
        inbox == null ? null : inbox.readAt(),
        message);
  }

  private static NoticeView.@Nullable Delivery channel(NoticeView it, String channel) {
    return it.deliveries().stream()
        .filter(delivery -> delivery.channel().equals(channel))
        .findFirst()
        .orElse(null);
  }
}
