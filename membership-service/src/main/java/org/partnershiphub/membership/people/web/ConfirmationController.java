package org.partnershiphub.membership.people.web;

import org.partnershiphub.membership.people.Confirmations;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where the link in a mail leads, without sign-in. Mail scanners follow links, so looking changes
 * nothing; the button does.
 */
@RestController
@RequestMapping("/api/address-confirmations/{token}")
class ConfirmationController {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta name="referrer" content="no-referrer"><title>%s</title></head>
      <body><main><h1>%s</h1>%s</main></body>
      </html>
      """;
  private static final String QUESTION =
      PAGE.formatted(
          "Confirm your address",
          "Confirm your address",
          "<p>Did you ask to be written to at the address where you got this link?</p>"
              + "<form method=\"post\"><button>Yes, this is my address</button></form>"
              + "<p>If you did not, close this page. Nothing will change.</p>");
  private static final String THANKS =
      PAGE.formatted(
          "Address confirmed", "Address confirmed", "<p>Thank you. You can close this page.</p>");

  private final Confirmations confirmations;

  ConfirmationController(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  Mono<ResponseEntity<String>> look(@PathVariable String token) {
    return confirmations.look(token).thenReturn(page(QUESTION));
  }

  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  Mono<ResponseEntity<String>> confirm(@PathVariable String token) {
    return confirmations.confirm(token).thenReturn(page(THANKS));
  }

  private static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_HTML)
        .header("X-Robots-Tag", "noindex")
        .body(html);
  }
}
