package org.partnershiphub.notification.notices;

import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The matrix of notices, as data: one rule for each kind. A start without a rule for a kind is
 * refused.
 *
 * @param governing categories of groups that govern: what comes through them cannot be stopped
 */
@Validated
@ConfigurationProperties("hub.notification.matrix")
public record KindRules(
    Map<NoticeKind, @Valid KindRule> kinds,
    @DefaultValue({"GOVERNANCE_COMMITTEE", "GOVERNANCE_GROUP"}) Set<String> governing) {

  public KindRules {
    var missing = EnumSet.allOf(NoticeKind.class);
    missing.removeAll(kinds.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("No rule in hub.notification.matrix.kinds for " + missing);
    }
    kinds = new EnumMap<>(kinds);
    governing = Set.copyOf(governing);
  }

  public KindRule of(NoticeKind kind) {
    return Objects.requireNonNull(kinds.get(kind));
  }

  /** Whether the person cannot choose, for this notice with the groups that it comes through. */
  public boolean mandatory(Notice notice, Map<GroupId, GroupCard> groups) {
    return switch (of(notice.id().kind()).mandatory()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case GOVERNANCE ->
          notice.why().stream()
              .map(groups::get)
              .anyMatch(it -> it != null && governing.contains(it.category()));
    };
  }

  /** When a notice comes if nobody wishes otherwise: what is near does not wait for a digest. */
  public Mode mode(Notice notice, Channel channel) {
    var mode = of(notice.id().kind()).mode(channel);
    return mode == Mode.DIGEST && notice.matter().near() ? Mode.NOW : mode;
  }
}
