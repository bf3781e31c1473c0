package org.partnershiphub.notification.mail;

import org.partnershiphub.notification.words.Words;

/**
 * A letter as HTML: real headings and lists in reading order, dark on white, sizes that grow with
 * the reader's, nothing carried by colour or image (WCAG 2.1 AA). Everything from outside is
 * escaped.
 */
final class HtmlText {

  private static final String HEAD =
      """
      <!DOCTYPE html>\r
      <html lang="LANGUAGE">\r
      <head>\r
      <meta charset="UTF-8">\r
      <meta name="viewport" content="width=device-width, initial-scale=1">\r
      <title>TITLE</title>\r
      </head>\r
      <body style="margin:0;padding:1em;background:#ffffff;color:#1a1a1a;font:1em/1.5 Arial,sans-serif">\r
      <div style="max-width:40em" dir="auto">\r
      """;

  private HtmlText() {}

  static String of(Letter letter, Words words) {
    var html = new StringBuilder(3000);
    html.append(
        HEAD.replace("LANGUAGE", words.language().tag())
            .replace("TITLE", escape(letter.subject())));
    html.append("<p>")
        .append(escape(words.say("greeting", "name", String.valueOf(Slots.NAME))))
        .append("</p>\r\n");
    html.append("<h1 style=\"font-size:1.4em\">")
        .append(escape(letter.heading()))
        .append("</h1>\r\n");
    for (var section : letter.sections()) {
      html.append("<h2 style=\"font-size:1.1em\">")
          .append(escape(section.title()))
          .append("</h2>\r\n<ul>\r\n");
      section.lines().forEach(line -> html.append("<li>").append(line(line)).append("</li>\r\n"));
      html.append("</ul>\r\n");
    }
    return html.append("</div>\r\n</body>\r\n</html>\r\n").toString();
  }

  private static String line(Letter.Line line) {
    var text = escape(line.text());
    return line.href() == null
        ? text
        : "<a href=\"" + escape(line.href()) + "\" style=\"color:#0b4f9e\">" + text + "</a>";
  }

  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
