package org.partnershiphub.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.NettyTransportSettings;
import com.mongodb.connection.TransportSettings;
import com.mongodb.event.CommandListener;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreConfigurationTest {

  private static final CommandListener LISTENER = new CommandListener() {};

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  StoreConfiguration.class,
                  MongoAutoConfiguration.class,
                  MongoReactiveAutoConfiguration.class))
          .withBean(
              "listening",
              MongoClientSettingsBuilderCustomizer.class,
              () -> settings -> settings.addCommandListener(LISTENER))
          .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/?appName=hub");

  @Test
  void the_blocking_client_has_sockets_of_its_own_beside_the_event_loop_of_the_reactive_one() {
    service.run(
        context -> {
          var blocking = settings(context.getBean(MongoClient.class));
          var reactive =
              ((com.mongodb.reactivestreams.client.internal.MongoClientImpl)
                      context.getBean(com.mongodb.reactivestreams.client.MongoClient.class))
                  .getSettings();
          assertThat(reactive.getTransportSettings()).isInstanceOf(NettyTransportSettings.class);
          assertThat(blocking.getTransportSettings()).isNull();
          assertThat(blocking.getApplicationName()).isEqualTo("hub");
          assertThat(blocking.getCommandListeners()).containsExactly(LISTENER);
        });
  }

  @Test
  void where_services_share_an_event_loop_the_blocking_client_has_sockets_of_its_own_as_well() {
    var shared =
        MongoClientSettings.builder()
            .transportSettings(TransportSettings.nettyBuilder().build())
            .build();
    service
        .withBean(MongoClientSettings.class, () -> shared)
        .run(
            context -> {
              var blocking = settings(context.getBean(MongoClient.class));
              assertThat(blocking.getTransportSettings()).isNull();
              assertThat(blocking.getApplicationName()).isEqualTo("hub");
              assertThat(blocking.getCommandListeners()).containsExactly(LISTENER);
            });
  }

  private static MongoClientSettings settings(MongoClient client) {
    return ((MongoClientImpl) client).getSettings();
  }
}
