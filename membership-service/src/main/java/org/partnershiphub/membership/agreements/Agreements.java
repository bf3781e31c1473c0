package org.partnershiphub.membership.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All agreements, those that have expired among them. */
public interface Agreements extends TimedAggregates<AgreementId, Agreement> {

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Agreement>> list(Selection selection, Window window);

  Flux<Agreement> of(Collection<String> parties);

  /**
   * Which agreements.
   *
   * @param asOf the day that the status is asked for
   * @param status any when absent
   * @param expiresBy only those whose last day is this one or before, when given
   * @param parties only theirs, when given
   */
  record Selection(
      LocalDate asOf,
      Agreement.@Nullable Status status,
      @Nullable LocalDate expiresBy,
      @Nullable String kind,
      @Nullable Set<String> parties) {

    public boolean fits(Agreement it) {
      return (status == null || it.on(asOf) == status)
          && (expiresBy == null || !it.lastDay().isAfter(expiresBy));
    }
  }
}
