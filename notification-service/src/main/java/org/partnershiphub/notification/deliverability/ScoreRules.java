package org.partnershiphub.notification.deliverability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is held against an address, as data: each report weighs, and weighs half as much after every
 * half-life, counted in whole days. At the threshold no more mails are sent there.
 *
 * @param keptFor how long reports are kept; long enough that what is gone no longer weighs
 */
@Validated
@ConfigurationProperties("hub.notification.deliverability")
public record ScoreRules(
    @DefaultValue("10") @Positive double hard,
    @DefaultValue("1") @PositiveOrZero double soft,
    @DefaultValue("0") @PositiveOrZero double policy,
    @DefaultValue("1") @PositiveOrZero double complaint,
    @DefaultValue("14d") @NotNull Duration halfLife,
    @DefaultValue("5") @Positive double threshold,
    @DefaultValue("180d") @NotNull Duration keptFor) {

  private static final Duration DAY = Duration.ofDays(1);

  public ScoreRules {
    if (halfLife.isNegative() || halfLife.isZero() || keptFor.compareTo(halfLife) < 0) {
      throw new IllegalArgumentException(
          "hub.notification.deliverability: half-life is longer than nothing, and reports are kept"
              + " for at least one.");
    }
  }

  double weight(Report.Kind kind) {
    return switch (kind) {
      case HARD -> hard;
      case SOFT -> soft;
      case POLICY -> policy;
      case COMPLAINT -> complaint;
    };
  }

  /**
   * What weighs on an address now.
   *
   * @param since what was mailed before does not count any more
   */
  public double score(Collection<Report> reports, String mark, Instant since, Instant now) {
    return reports.stream()
        .filter(it -> it.mark().equals(mark) && it.mailedAt().isAfter(since))
        .mapToDouble(it -> weight(it.kind()) * left(Duration.between(it.at(), now)))
        .sum();
  }

  private double left(Duration age) {
    return age.isNegative()
        ? 1
        : Math.pow(0.5, (double) age.toDays() * DAY.toMillis() / halfLife.toMillis());
  }
}
