package org.partnershiphub.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.partnershiphub.notification.notices.Lane;
import org.partnershiphub.notification.notices.NoticeId;
import org.springframework.kafka.core.KafkaTemplate;

/** A topic of ids of notices, keyed by person: sent side by side, acknowledged all together. */
final class KafkaLane implements Lane {

  private final KafkaTemplate<String, byte[]> kafka;
  private final String topic;

  KafkaLane(KafkaTemplate<String, byte[]> kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  @Override
  public void queue(Collection<NoticeId> notices) {
    var sent = new ArrayList<CompletableFuture<?>>(notices.size());
    for (var notice : notices) {
      // An id has no character that JSON would have to escape.
      var value = ("{\"notice\":\"" + notice.value() + "\"}").getBytes(UTF_8);
      sent.add(kafka.send(topic, notice.person().value(), value));
    }
    Acknowledged.all(sent);
  }
}
