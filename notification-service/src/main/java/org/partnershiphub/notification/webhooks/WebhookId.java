package org.partnershiphub.notification.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The name of one webhook. */
public record WebhookId(@JsonValue String value) implements TypedId {

  private static final Pattern TEXT = Pattern.compile("[a-z0-9-]{1,64}");

  @JsonCreator
  public WebhookId {
    if (!TEXT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a webhook: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
