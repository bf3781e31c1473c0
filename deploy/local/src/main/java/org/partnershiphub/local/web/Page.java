package org.partnershiphub.local.web;

import org.springframework.web.util.HtmlUtils;

/**
 * A plain page in one column that works without scripts.
 *
 * @param title what the page is about; also its first heading
 * @param body HTML whose texts were put through {@link #escape}
 */
public record Page(String title, String body) {
  public static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  String html() {
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s - Partnership Hub</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem;
        color: #1b1b1b; background: #fff; }
      a { color: #0b4f9e; } a:focus, input:focus, button:focus { outline: 3px solid #c25700; }
      table { border-collapse: collapse; width: 100%%; } caption { text-align: left; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
        border-bottom: 1px solid #767676; }
      pre, textarea { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4;
        padding: .6rem; width: 100%%; box-sizing: border-box; font-family: monospace; }
      dt { font-weight: bold; } dd { margin: 0 0 .4rem 1rem; overflow-wrap: anywhere; }
      input, button { font: inherit; padding: .2rem .5rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s
      </main>
      </body>
      </html>
      """
        .formatted(escape(title), body);
  }
}
