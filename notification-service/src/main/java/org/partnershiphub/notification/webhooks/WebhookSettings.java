package org.partnershiphub.notification.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret of the deployment, from which those of the webhooks follow; blank for none
 * @param most how many webhooks there may be
 * @param timeout how long an answer is waited for
 * @param retries the pauses after the first try, the second and so on
 * @param warnAfter how long one has failed when its owner is told
 * @param offAfter and when it is switched off
 * @param keptFor how long what was posted is kept
 * @param atOnce posts to one webhook side by side
 */
@Validated
@ConfigurationProperties("hub.notification.webhooks")
public record WebhookSettings(
    @DefaultValue("") String secret,
    @DefaultValue("50") @Min(0) @Max(1_000) int most,
    @DefaultValue("15s") @NotNull Duration timeout,
    @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) @NotEmpty
        List<Duration> retries,
    @DefaultValue("1d") @NotNull Duration warnAfter,
    @DefaultValue("3d") @NotNull Duration offAfter,
    @DefaultValue("30d") @NotNull Duration keptFor,
    @DefaultValue("8") @Min(1) @Max(100) int atOnce) {

  private static final int FEWEST_CHARACTERS = 16;

  public WebhookSettings {
    retries = List.copyOf(retries);
    if (!secret.isBlank() && secret.length() < FEWEST_CHARACTERS) {
      throw new IllegalArgumentException(
          "hub.notification.webhooks.secret has at least " + FEWEST_CHARACTERS + " characters");
    }
  }

  public boolean offered() {
    return !secret.isBlank();
  }
}
