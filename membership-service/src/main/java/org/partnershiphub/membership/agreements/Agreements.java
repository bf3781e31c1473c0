package org.partnershiphub.membership.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Mono;

/** All agreements, those that have expired among them. */
public interface Agreements extends Aggregates<AgreementId, Agreement> {

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Agreement>> list(Selection selection, Window window);

  /**
   * Which agreements.
   *
   * @param asOf the day that the status is asked for
   * @param status any when absent
   * @param expiresBy only those whose last day is this one or before, when given
   */
  record Selection(
      LocalDate asOf,
      Agreement.@Nullable Status status,
      @Nullable LocalDate expiresBy,
      @Nullable String party) {}
}
