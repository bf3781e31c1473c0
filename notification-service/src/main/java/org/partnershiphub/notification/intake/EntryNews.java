package org.partnershiphub.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.inbox.Mark;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.fact.UnreadableFact;

/**
 * What is told of an entry, read without a parser as we wrote it: {@code {"notice":"<id>"}} when it
 * stands, with {@code "mark":"<mark>"} behind it when somebody did something with it.
 */
record EntryNews(NoticeId notice, @Nullable Mark mark) {

  private static final Pattern FORM =
      Pattern.compile("\\{\"notice\":\"([^\"]+)\"(?:,\"mark\":\"([A-Z_]+)\")?\\}");

  static EntryNews read(Batch.Item item) {
    var form = FORM.matcher(new String(item.value(), UTF_8));
    if (!form.matches()) {
      throw new UnreadableFact("It is no news of an entry", null);
    }
    try {
      var mark = form.group(2);
      return new EntryNews(NoticeId.parse(form.group(1)), mark == null ? null : Mark.valueOf(mark));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFact("It names no notice, or no mark", e);
    }
  }
}
