package org.partnershiphub.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.change.Fact;

/** Everything that this service tells. */
public sealed interface NotificationFact extends Fact {

  PersonId person();

  /**
   * Somebody is to hear something. Told anew by each further fact that calls for it.
   *
   * @param mandatory whether the person cannot stop it
   * @param because the groups through which it came, by this fact
   */
  record NoticeCreated(
      NoticeId notice,
      PersonId person,
      NoticeKind kind,
      String subject,
      long version,
      boolean mandatory,
      List<GroupId> because)
      implements NotificationFact {

    public NoticeCreated {
      because = List.copyOf(because);
    }
  }

  /**
   * Somebody does not hear it after all.
   *
   * @param supersededBy what they hear in its place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoticeSuppressed(
      NoticeId notice, PersonId person, Reason reason, @Nullable NoticeId supersededBy, Instant at)
      implements NotificationFact {}

  /**
   * It has reached the person on one channel.
   *
   * @param attempt which try it was
   */
  record NoticeDelivered(NoticeId notice, PersonId person, Channel channel, int attempt, Instant at)
      implements NotificationFact {}

  /** No mail server took it, and none is asked again. */
  record NoticeDead(
      NoticeId notice, PersonId person, Channel channel, int attempt, Reason reason, Instant at)
      implements NotificationFact {}

  /** A mail came back; whoever keeps the person's addresses may want to look into it. */
  record NoticeBounced(
      String notice,
      PersonId person,
      Channel channel,
      @JsonProperty("class") BounceClass bounceClass,
      Instant at)
      implements NotificationFact {}

  /** Whether the address is no good, or only this mail was not taken. */
  enum BounceClass {
    HARD,
    SOFT
  }

  @Override
  default String type() {
    return switch (this) {
      case NoticeCreated fact -> "notification.notice-created.v1";
      case NoticeSuppressed fact -> "notification.notice-suppressed.v1";
      case NoticeDelivered fact -> "notification.notice-delivered.v1";
      case NoticeDead fact -> "notification.notice-dead.v1";
      case NoticeBounced fact -> "notification.notice-bounced.v1";
    };
  }

  @Override
  default String key() {
    return person().value();
  }
}
