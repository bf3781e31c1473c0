package org.partnershiphub.notification.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * One wish.
 *
 * @param kind null for every kind
 * @param group set when it holds only for what comes through this group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
    @Nullable NoticeKind kind, @Nullable GroupId group, Channel channel, Mode mode) {

  boolean about(@Nullable NoticeKind someKind, @Nullable GroupId someGroup, Channel someChannel) {
    return kind == someKind && Objects.equals(group, someGroup) && channel == someChannel;
  }
}
