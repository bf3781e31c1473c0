package org.partnershiphub.notification.webhooks;

import java.util.Map;
import org.partnershiphub.platform.fact.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** Writes a fact for those who receive it: ids, never a name or an address. */
final class Message {

  private final JsonMapper json;

  Message(JsonMapper json) {
    this.json = json;
  }

  byte[] body(Envelope fact, Terms.Form form) {
    return switch (form) {
      case STANDARD -> standard(fact);
      case TEXT -> json.writeValueAsBytes(Map.of("text", sentence(fact)));
    };
  }

  private byte[] standard(Envelope fact) {
    var body = json.createObjectNode();
    body.put("type", fact.type());
    body.put("timestamp", fact.time().toString());
    body.put("subject", fact.subject());
    body.put("sequence", fact.sequence());
    body.set("data", fact.data());
    return json.writeValueAsBytes(body);
  }

  /** {@code meetings.meeting-moved.v1} about m1 is "Meeting moved: m1". */
  private static String sentence(Envelope fact) {
    var words = fact.type().split("\\.")[1].replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + fact.subject();
  }
}
