package org.partnershiphub.notification.preferences.web;

import org.partnershiphub.notification.words.Words;
import org.springframework.web.util.HtmlUtils;

/**
 * A small page. What is said on it is the partnership's to word, so all of it is escaped here: a
 * sentence is never markup.
 */
final class Pages {

  private Pages() {}

  /**
   * @param body markup of ours
   */
  static String of(Words words, String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="%1$s">
        <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%2$s</title></head>
        <body style="margin:0;padding:1em;background:#ffffff;color:#1a1a1a;font:1em/1.5 Arial,sans-serif">
        <main style="max-width:40em"><h1>%2$s</h1>
        %3$s
        </main></body>
        </html>
        """
        .formatted(words.language().tag(), escaped(title), body);
  }

  static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  static String button(String text) {
    return "<button type=\"submit\">" + escaped(text) + "</button>";
  }

  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
