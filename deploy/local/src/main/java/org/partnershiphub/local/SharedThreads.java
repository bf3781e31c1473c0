package org.partnershiphub.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.connection.TransportSettings;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Threads and connections that all services in this process share. Left to itself each service
 * brings its own, waits two seconds for them when it stops, and ends those of the others.
 */
final class SharedThreads implements AutoCloseable {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

  private final int count = Math.max(2, Runtime.getRuntime().availableProcessors());
  private final LoopResources http = LoopResources.create("hub-http", count, true);
  private final ConnectionProvider connections = ConnectionProvider.create("hub-http");
  private final EventLoopGroup mongo =
      new MultiThreadIoEventLoopGroup(
          count, new DefaultThreadFactory("hub-mongo", true), NioIoHandler.newFactory());
  private final MongoClientSettings mongoSettings;

  SharedThreads(HubSettings settings) {
    this.mongoSettings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(settings.store()))
            .transportSettings(
                TransportSettings.nettyBuilder()
                    .eventLoopGroup(mongo)
                    .socketChannelClass(NioSocketChannel.class)
                    .build())
            .build();
  }

  /** Hands them to a service before it makes threads of its own. */
  SpringApplicationRunListener handing() {
    return new SpringApplicationRunListener() {
      @Override
      public void contextPrepared(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("sharedHttpThreads", httpThreads());
        context.getBeanFactory().registerSingleton("sharedMongoThreads", mongoSettings);
      }
    };
  }

  private ReactorResourceFactory httpThreads() {
    var factory = new ReactorResourceFactory();
    factory.setUseGlobalResources(false);
    factory.setLoopResources(http);
    factory.setConnectionProvider(connections);
    factory.afterPropertiesSet();
    return factory;
  }

  @Override
  public void close() {
    connections.disposeLater().block(LONGEST_STOP);
    http.disposeLater(Duration.ZERO, LONGEST_STOP).block(LONGEST_STOP);
    mongo
        .shutdownGracefully(0, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
        .syncUninterruptibly();
  }
}
