package org.partnershiphub.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
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
  private final MeterRegistry meters;

  KafkaFacts(
      KafkaTemplate<String, byte[]> kafka,
      Envelopes envelopes,
      String prefix,
      MeterRegistry meters) {
    this.meters = meters;
    this.kafka = kafka;
    this.envelopes = envelopes;
    this.prefix = prefix;
  }

  @Override
  public Pending send(List<News.Told> facts) {
    var sent = new ArrayList<CompletableFuture<?>>(facts.size());
    for (var it : facts) {
      var fact = it.fact();
      var kind = it.about().id().kind().name();
      meters.counter("hub.notices", "fact", word(fact.type()), "kind", kind).increment();
      var record =
          new ProducerRecord<>(prefix + fact.topic(), fact.key(), envelopes.write(envelope(it)));
      record.headers().add("content-type", CONTENT_TYPE);
      sent.add(kafka.send(record));
    }
    return () -> Acknowledged.all(sent);
  }

  /** {@code notification.notice-sent.v1} is sent. */
  private static String word(String type) {
    return type.substring("notification.notice-".length(), type.length() - ".v1".length());
  }

  private org.partnershiphub.platform.fact.Envelope envelope(News.Told it) {
    var notice = it.about().id().value();
    var origin = it.about().origin();
    var correlation = origin.correlation() == null ? origin.fact() : origin.correlation();
    var cause = new Cause(correlation, origin.fact(), Cause.SYSTEM);
    return envelopes.wrap(notice + "|" + it.what(), it.fact(), notice, it.number(), cause);
  }
}
