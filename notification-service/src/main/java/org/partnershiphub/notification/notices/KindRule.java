package org.partnershiphub.notification.notices;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for one kind of notice until a person wishes otherwise.
 *
 * @param to who hears it, in words
 * @param when what calls for it, in words
 * @param mandatory whether a person can choose
 * @param mail when it comes by mail
 * @param declined when it comes by mail to who has said that they do not come
 * @param push when it comes to the devices that a person has registered
 * @param waits whether it waits for the end of the person's quiet hours
 */
public record KindRule(
    @NotBlank String to,
    @NotBlank String when,
    Mandatory mandatory,
    @DefaultValue("NOW") Mode mail,
    @Nullable Mode declined,
    @DefaultValue("NOW") Mode push,
    @DefaultValue("true") boolean waits) {

  /** Whether a person can choose. */
  public enum Mandatory {
    ALWAYS,
    /** Only when it comes through a group that governs. */
    GOVERNANCE,
    NEVER
  }

  public Mode mode(Channel channel) {
    return switch (channel) {
      case MAIL -> mail;
      case INBOX -> Mode.NOW;
      case PUSH -> push;
    };
  }
}
