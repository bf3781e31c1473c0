package org.partnershiphub.events.answers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers are taken.
 *
 * @param secret seals the links in mails, the same as notification-service has; from the
 *     environment, no default
 * @param scanner two different answers by one link from one address within this time come from a
 *     program that tries every button, and neither counts
 */
@Validated
@ConfigurationProperties("events.answers")
public record AnswerPolicy(
    @NotNull @Size(min = 16) String secret, @DefaultValue("1s") @NotNull Duration scanner) {

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "AnswerPolicy[scanner=" + scanner + "]";
  }
}
