package org.partnershiphub.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnershiphub.notification.notices.NoticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Marks on the topic of new entries, behind the entries that they are about. */
final class KafkaMarks implements NewMarks {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaMarks.class);

  private final KafkaTemplate<String, byte[]> kafka;
  private final String topic;

  KafkaMarks(KafkaTemplate<String, byte[]> kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  @Override
  public Mono<Void> tell(NoticeId notice, Mark mark) {
    // An id has no character that JSON would have to escape.
    var value =
        "{\"notice\":\"%s\",\"mark\":\"%s\"}".formatted(notice.value(), mark).getBytes(UTF_8);
    return Mono.fromFuture(() -> kafka.send(topic, notice.person().value(), value))
        .subscribeOn(Schedulers.boundedElastic())
        .then()
        .onErrorResume(
            error -> {
              LOG.warn("A mark was not told to other streams: {}", error.toString());
              return Mono.empty();
            });
  }
}
