package org.partnershiphub.notification.webhooks.store;

import com.mongodb.client.MongoClient;
import org.partnershiphub.notification.webhooks.Posts;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {

  @Bean
  Posts webhookPosts(MongoClient mongo, @Value("${spring.mongodb.database}") String database) {
    var store = mongo.getDatabase(database);
    return new MongoPosts(
        store.getCollection(MongoPosts.COLLECTION), store.getCollection(MongoPosts.FAILING));
  }

  @Bean
  IndexOn postsByDue() {
    return new IndexOn(
        MongoPosts.COLLECTION, new Index("webhook", Direction.ASC).on("due", Direction.ASC));
  }

  /** Serves the log, newest first. */
  @Bean
  IndexOn postsOfOneByTime() {
    return new IndexOn(
        MongoPosts.COLLECTION,
        new Index("webhook", Direction.ASC).on("at", Direction.DESC).on("_id", Direction.DESC));
  }

  @Bean
  IndexOn postsByTime() {
    return new IndexOn(MongoPosts.COLLECTION, new Index("at", Direction.ASC));
  }
}
