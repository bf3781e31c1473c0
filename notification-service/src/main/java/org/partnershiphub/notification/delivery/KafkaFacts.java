package org.partnershiphub.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.partnershiphub.notification.notices.NoticeNews.Pending;
import org.partnershiphub.platform.fact.Cause;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.kafka.core.KafkaTemplate;

/** Facts whose ids follow from their notices: sent side by side, acknowledged all together. */
final class KafkaFacts implements News.Facts {

  private static final byte[] CONTENT_TYPE = Envelopes.CONTENT_TYPE.getBytes(UTF_8);

  private final KafkaTemplate<String, byte[]> kafka;
  private final Envelopes envelopes;
  private final String prefix;

  KafkaFacts(KafkaTemplate<String, byte[]> kafka, Envelopes envelopes, String prefix) {
    this.kafka = kafka;
    this.envelopes = envelopes;
    this.prefix = prefix;
  }

  @Override
  public Pending send(List<News.Told> facts) {
    var sent = new ArrayList<CompletableFuture<?>>(facts.size());
    for (var it : facts) {
      var fact = it.fact();
      var record =
          new ProducerRecord<>(prefix + fact.topic(), fact.key(), envelopes.write(envelope(it)));
      record.headers().add("content-type", CONTENT_TYPE);
      sent.add(kafka.send(record));
    }
    return () -> Acknowledged.all(sent);
  }

  private org.partnershiphub.platform.fact.Envelope envelope(News.Told it) {
    var notice = it.about().id().value();
    var origin = it.about().origin();
    var correlation = origin.correlation() == null ? origin.fact() : origin.correlation();
    var cause = new Cause(correlation, origin.fact(), Cause.SYSTEM);
    return envelopes.wrap(notice + "|" + it.what(), it.fact(), notice, it.number(), cause);
  }
}
