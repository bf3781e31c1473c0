package org.partnershiphub.notification.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.fact.Envelope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Plans a post for each fact and each webhook that wants it. */
@Component
public class Dispatch {

  private static final Duration LOOKED_UP_FOR = Duration.ofSeconds(1);

  private final Posts posts;
  private final Message message;
  private final InstantSource clock;

  /** Registered a moment ago or a moment later makes no difference to a fact. */
  private final Mono<List<Webhook>> listening;

  Dispatch(Webhooks webhooks, Posts posts, JsonMapper json, InstantSource clock) {
    this.posts = posts;
    this.message = new Message(json);
    this.clock = clock;
    this.listening =
        webhooks
            .all()
            .map(it -> it.stream().map(Versioned::state).filter(Webhook::on).toList())
            .cache(it -> LOOKED_UP_FOR, e -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Those that anything is posted to. */
  public Mono<List<Webhook>> listening() {
    return listening;
  }

  /** Plans the posts of these facts; planned again they stay as they are. */
  public void plan(List<Envelope> facts, List<Webhook> webhooks) {
    var now = clock.instant();
    var planned = new ArrayList<Post>();
    for (var fact : facts) {
      for (var webhook : webhooks) {
        if (webhook.wants(fact.type())) {
          planned.add(post(webhook, fact, now));
        }
      }
    }
    posts.plan(planned);
  }

  private Post post(Webhook webhook, Envelope fact, java.time.Instant now) {
    return new Post(
        webhook.id(),
        fact.id(),
        fact.type(),
        fact.subject(),
        message.body(fact, webhook.terms().form()),
        now,
        now,
        0,
        Post.State.WAITING);
  }
}
