package org.partnershiphub.local;

import static org.partnershiphub.local.web.Page.escape;

import java.util.stream.Collectors;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.Page;

/** What stands at the root of the front door: where everything is. */
final class HomePage {
  private HomePage() {}

  static Answer of(HubSettings settings) {
    var apis =
        Part.SERVICES.stream()
            .map(
                service ->
                    "<li>%1$s: <a href=\"/docs/%2$s/openapi.json\">description of its API</a></li>"
                        .formatted(escape(service.title()), service.word()))
            .collect(Collectors.joining("\n"));
    return Answer.page(
        new Page(
            "Partnership Hub",
            """
            <p>One address for the whole system: each path under <code>/api</code> is passed to\
             the service whose it is.</p>
            <ul>
            %s
            </ul>
            %s%s<p>Data are kept in <code>%s</code>.</p>
            """
                .formatted(
                    apis, signIn(settings), mails(settings), escape(settings.data().toString()))));
  }

  private static String signIn(HubSettings settings) {
    return settings.starts(Part.SIGNIN)
        ? """
          <h2>Sign in</h2>
          <p><a href="%1$s">Choose a demo person</a>, or get a token in a shell:</p>
          <pre>curl -s -d person=p181 %1$s/token</pre>
          """
            .formatted(settings.url(Part.SIGNIN))
        : "<p>Tokens come from %s.</p>\n".formatted(escape(settings.issuer()));
  }

  private static String mails(HubSettings settings) {
    return settings.starts(Part.SMTP)
        ? "<h2>Mails</h2>\n<p><a href=\"%s\">Every mail that was sent</a></p>\n"
            .formatted(settings.url(Part.MAIL))
        : "<p>Mails go out through %s.</p>\n".formatted(escape(settings.smtpHost()));
  }
}
