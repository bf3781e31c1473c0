package org.partnershiphub.notification.webhooks;

import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans a message that says nothing, to one webhook. */
@Component
public class Ping {

  private static final String TYPE = "notification.webhook-ping.v1";

  private final Posts posts;
  private final JsonMapper json;
  private final Ids ids;
  private final InstantSource clock;

  Ping(Posts posts, JsonMapper json, Ids ids, InstantSource clock) {
    this.posts = posts;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** Gives the id of the message. */
  public String plan(Webhook webhook) {
    var id = ids.next();
    var now = clock.instant();
    var subject = webhook.id().value();
    var standard = json.createObjectNode();
    standard.put("type", TYPE).put("timestamp", now.toString()).put("subject", subject);
    standard.set("data", json.createObjectNode());
    var body =
        switch (webhook.terms().form()) {
          case STANDARD -> standard;
          case TEXT -> json.createObjectNode().put("text", "The Partnership Hub reaches you here.");
        };
    posts.plan(
        List.of(
            new Post(
                webhook.id(),
                id,
                TYPE,
                subject,
                json.writeValueAsBytes(body),
                now,
                now,
                0,
                Post.State.WAITING)));
    return id;
  }
}
