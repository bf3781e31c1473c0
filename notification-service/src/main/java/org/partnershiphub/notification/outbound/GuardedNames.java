package org.partnershiphub.notification.outbound;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import reactor.core.scheduler.Schedulers;

/** Resolves names at the moment of connecting, to those of their addresses that are allowed. */
final class GuardedNames extends AddressResolverGroup<InetSocketAddress> {

  private final BiPredicate<String, InetAddress> allowed;

  GuardedNames(BiPredicate<String, InetAddress> allowed) {
    this.allowed = allowed;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new InetSocketAddressResolver(executor, new Names(executor));
  }

  private final class Names extends InetNameResolver {

    Names(EventExecutor executor) {
      super(executor);
    }

    @Override
    protected void doResolve(String host, Promise<InetAddress> promise) {
      Schedulers.boundedElastic()
          .schedule(
              () -> {
                try {
                  promise.setSuccess(addresses(host).getFirst());
                } catch (UnknownHostException e) {
                  promise.setFailure(e);
                }
              });
    }

    @Override
    protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
      Schedulers.boundedElastic()
          .schedule(
              () -> {
                try {
                  promise.setSuccess(addresses(host));
                } catch (UnknownHostException e) {
                  promise.setFailure(e);
                }
              });
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
      var found =
          Stream.of(InetAddress.getAllByName(host)).filter(it -> allowed.test(host, it)).toList();
      if (found.isEmpty()) {
        throw new UnknownHostException("No address outside of our network: " + host);
      }
      return found;
    }
  }
}
