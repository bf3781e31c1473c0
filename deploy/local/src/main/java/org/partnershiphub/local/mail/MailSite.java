package org.partnershiphub.local.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.partnershiphub.local.web.Answer;
import org.partnershiphub.local.web.LocalHttp;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** The pages and the JSON of the caught mails, on a port of their own. */
public final class MailSite {
  private final MailFolder folder;
  private final MailPages pages;
  private final MailApi api;

  private MailSite(MailFolder folder, Faults faults) {
    this.folder = folder;
    this.pages = new MailPages(folder);
    this.api = new MailApi(folder, faults);
  }

  /** Starts the site on the port, 0 for any free one. */
  public static LocalHttp start(MailFolder folder, Faults faults, int port) {
    return LocalHttp.start("mail-page", port, new MailSite(folder, faults)::routes);
  }

  private void routes(HttpServerRoutes routes) {
    routes
        .get("/", (request, response) -> list(request, response, pages::list))
        .get("/mails/{id}.eml", (request, response) -> one(request, response, this::raw))
        .get("/mails/{id}/parts/{part}", this::part)
        .get("/mails/{id}", (request, response) -> one(request, response, pages::show))
        .get("/api/mails", (request, response) -> list(request, response, api::list))
        .get("/api/mails/{id}/raw", (request, response) -> one(request, response, this::raw))
        .get("/api/mails/{id}", (request, response) -> one(request, response, api::show))
        .get("/api/faults", (request, response) -> LocalHttp.answer(response, api::faults))
        .put("/api/faults", this::putFaults);
  }

  private interface Listing {
    Answer of(Map<String, String> query) throws IOException, MessagingException;
  }

  private interface Showing {
    Answer of(CaughtMail mail) throws IOException, MessagingException;
  }

  private static Mono<Void> list(
      HttpServerRequest request, HttpServerResponse response, Listing listing) {
    return LocalHttp.answer(response, () -> listing.of(LocalHttp.query(request)));
  }

  private Mono<Void> one(HttpServerRequest request, HttpServerResponse response, Showing showing) {
    return LocalHttp.answer(
        response,
        () -> {
          var mail = folder.find(Long.parseLong(String.valueOf(request.param("id"))));
          return mail == null ? Answer.notFound("No such mail") : showing.of(mail);
        });
  }

  private Answer raw(CaughtMail mail) {
    return Answer.download(mail.number() + ".eml", "message/rfc822", folder.content(mail));
  }

  private Mono<Void> part(HttpServerRequest request, HttpServerResponse response) {
    var number = String.valueOf(request.param("part"));
    return one(request, response, mail -> pages.part(mail, Integer.parseInt(number)));
  }

  private Mono<Void> putFaults(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("{}")
        .flatMap(body -> LocalHttp.answer(response, () -> api.replaceFaults(body)));
  }
}
