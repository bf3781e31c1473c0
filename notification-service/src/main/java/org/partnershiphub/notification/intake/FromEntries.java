package org.partnershiphub.notification.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.partnershiphub.notification.inbox.InboxStreams;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.fact.UnreadableFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** News of entries, for the streams of this instance; every instance hears all, from now on. */
@Component
class FromEntries implements KafkaBindingRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(FromEntries.class);
  private static final String BINDING = "inboxEntries-in-0";

  private final InboxStreams streams;

  FromEntries(InboxStreams streams) {
    this.streams = streams;
  }

  void hear(Message<?> message) {
    if (streams.open() == 0) {
      return;
    }
    var stand = new ArrayList<NoticeId>();
    var marked = new ArrayList<EntryNews>();
    for (var item : Batch.of(message)) {
      try {
        var news = EntryNews.read(item);
        if (news.mark() == null) {
          stand.add(news.notice());
        } else {
          marked.add(news);
        }
      } catch (UnreadableFact e) {
        LOG.warn("Skipped news of an entry: {}", e.toString());
      }
    }
    streams.told(stand);
    pass(marked);
  }

  private void pass(List<EntryNews> marked) {
    for (var it : marked) {
      var mark = it.mark();
      if (mark != null) {
        streams.marked(it.notice(), mark);
      }
    }
  }

  /**
   * From these places on everything is heard: they are settled here and now, and then the streams
   * are compared with the store for what was told before.
   */
  @Override
  public void onPartitionsAssigned(
      String binding,
      Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions,
      boolean initial) {
    if (binding.equals(BINDING)) {
      partitions.forEach(consumer::position);
      streams.unsure();
    }
  }
}
