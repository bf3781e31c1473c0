package org.partnershiphub.local.mail;

import static org.partnershiphub.local.web.Page.escape;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.Page;

/** The caught mails as pages: a list with a search, and one mail opened. */
final class MailPages {
  private static final int ON_A_PAGE = 50;

  private final MailFolder folder;

  MailPages(MailFolder folder) {
    this.folder = folder;
  }

  /** Newest first; {@code ?to=} part of an address, {@code &before=} an id. */
  Answer list(Map<String, String> query) throws IOException, MessagingException {
    var wanted = query.getOrDefault("to", "");
    var before = Long.parseLong(query.getOrDefault("before", Long.toString(Long.MAX_VALUE)));
    var found = folder.list(mail -> mail.number() < before && mail.isFor(wanted)).reversed();
    var shown = found.stream().limit(ON_A_PAGE).toList();
    var body = new StringBuilder(search(wanted));
    body.append(shown.isEmpty() ? "<p>No mail.</p>" : table(shown, found.size()));
    if (shown.size() < found.size()) {
      body.append(
          "<p><a href=\"/?to=%s&amp;before=%d\">Older mails</a></p>"
              .formatted(
                  URLEncoder.encode(wanted, StandardCharsets.UTF_8), shown.getLast().number()));
    }
    return Answer.page(new Page("Caught mails", body.toString()));
  }

  private static String search(String wanted) {
    return """
    <p>Nothing leaves this machine: every mail that the system sends ends here.</p>
    <form action="/" method="get" role="search">
    <label for="to">Recipient</label>
    <input id="to" name="to" type="search" value="%s"> <button>Search</button>
    </form>
    """
        .formatted(escape(wanted));
  }

  private String table(List<CaughtMail> mails, int of) throws IOException, MessagingException {
    var rows = new StringBuilder();
    for (var mail : mails) {
      rows.append(
          "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>\n"
              .formatted(
                  mail.receivedAt().truncatedTo(ChronoUnit.SECONDS),
                  escape(String.join(", ", mail.recipients())),
                  mail.number(),
                  escape(titled(MailView.subject(folder.head(mail))))));
    }
    return """
    <table><caption>%d of %d mails, newest first</caption>
    <thead><tr><th scope="col">Received (UTC)</th><th scope="col">To</th>\
    <th scope="col">Subject</th></tr></thead>
    <tbody>
    %s</tbody></table>
    """
        .formatted(mails.size(), of, rows);
  }

  private static String titled(String subject) {
    return subject.isBlank() ? "(no subject)" : subject;
  }

  Answer show(CaughtMail mail) throws IOException, MessagingException {
    var view = MailView.of(folder.content(mail));
    var body =
        """
        <p><a href="/">All mails</a> · <a href="/mails/%1$d.eml">Download the mail (.eml)</a></p>
        <h2>Text</h2>
        <pre>%2$s</pre>
        <h2>Parts</h2>
        <ul>
        %3$s</ul>
        <h2>Headers</h2>
        <dl>
        %4$s</dl>
        """
            .formatted(mail.number(), escape(view.text()), parts(mail, view), headers(view));
    return Answer.page(new Page(titled(view.subject()), body));
  }

  private static String parts(CaughtMail mail, MailView view) {
    var items = new StringBuilder();
    for (int number = 0; number < view.parts().size(); number++) {
      var leaf = view.parts().get(number);
      items.append(
          "<li><a href=\"/mails/%d/parts/%d\">%s</a> (%s, %d bytes)</li>\n"
              .formatted(
                  mail.number(),
                  number,
                  escape(leaf.name()),
                  escape(leaf.type()),
                  leaf.content().length));
    }
    return items.toString();
  }

  private static String headers(MailView view) {
    var lines = new StringBuilder();
    view.headers()
        .forEach(
            line ->
                lines.append(
                    "<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(escape(line.name()), escape(line.value()))));
    return lines.toString();
  }

  /** One leaf of a mail, as a file. */
  Answer part(CaughtMail mail, int number) throws IOException, MessagingException {
    var parts = MailView.of(folder.content(mail)).parts();
    if (number < 0 || number >= parts.size()) {
      return Answer.notFound("No such part");
    }
    var leaf = parts.get(number);
    return Answer.download(leaf.name(), leaf.type(), leaf.content());
  }
}
