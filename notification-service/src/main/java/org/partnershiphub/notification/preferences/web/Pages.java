package org.partnershiphub.notification.preferences.web;

import org.partnershiphub.notification.words.Words;

/** A small page of our own text; nothing from outside stands in it. */
final class Pages {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="LANGUAGE">
      <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>TITLE</title></head>
      <body style="margin:0;padding:1em;background:#ffffff;color:#1a1a1a;font:1em/1.5 Arial,sans-serif">
      <main style="max-width:40em"><h1>TITLE</h1>
      BODY
      </main></body>
      </html>
      """;

  private Pages() {}

  static String of(Words words, String title, String body) {
    return PAGE.replace("LANGUAGE", words.language().tag())
        .replace("TITLE", title)
        .replace("BODY", body);
  }
}
