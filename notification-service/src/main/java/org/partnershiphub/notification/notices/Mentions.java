package org.partnershiphub.notification.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.platform.ids.TypedId;

/**
 * What a letter calls by name, and so has to be looked up before it is written.
 *
 * @param ids people, groups, organisations and meetings
 * @param meetingsOf groups whose next meeting it tells
 * @param verification the address that is to be confirmed
 */
public record Mentions(
    List<TypedId> ids, @Nullable GroupId meetingsOf, @Nullable String verification) {

  public Mentions {
    ids = List.copyOf(ids);
  }

  /** Those of these that there are. */
  static Mentions of(@Nullable TypedId... ids) {
    return new Mentions(Stream.of(ids).filter(Objects::nonNull).toList(), null, null);
  }

  Mentions with(Collection<? extends TypedId> more) {
    var all = new ArrayList<>(ids);
    all.addAll(more);
    return new Mentions(all, meetingsOf, verification);
  }

  Mentions withMeetingsOf(GroupId group) {
    return new Mentions(ids, group, verification);
  }

  Mentions withVerification(String name) {
    return new Mentions(ids, meetingsOf, name);
  }

  /** Those of one kind. */
  public <I extends TypedId> Stream<I> all(Class<I> kind) {
    return ids.stream().filter(kind::isInstance).map(kind::cast);
  }
}
