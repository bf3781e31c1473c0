package org.partnershiphub.notification.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Change;

/**
 * What a person wants to hear, how and when; never a reason to lose a place.
 *
 * @param pausedUntil the first day on which optional mails come again
 * @param zone where the person wants times to be; null for what the registry says
 * @param language in which they want us to write; null for English
 */
public record Preferences(
    PersonId person,
    List<Choice> choices,
    @Nullable LocalDate pausedUntil,
    @Nullable ZoneId zone,
    @Nullable Language language,
    Rhythm digest) {

  public Preferences {
    choices = List.copyOf(choices);
  }

  public static Preferences none(PersonId person) {
    return new Preferences(person, List.of(), null, null, null, Rhythm.DAILY);
  }

  /**
   * When a notice comes on a channel. Each group that it comes through has a say, and the most
   * urgent wins; what is mandatory comes as the matrix says.
   */
  public Mode mode(Notice notice, Channel channel, KindRules rules, boolean mandatory) {
    var usual = rules.mode(notice, channel);
    if (mandatory || choices.isEmpty()) {
      return usual;
    }
    var kind = notice.id().kind();
    return notice.why().stream()
        .map(group -> through(group, kind, channel).orElse(usual))
        .reduce(Mode::moreUrgent)
        .or(() -> own(kind, channel))
        .orElse(usual);
  }

  private Optional<Mode> through(GroupId group, NoticeKind kind, Channel channel) {
    return wish(kind, group, channel)
        .or(() -> wish(null, group, channel))
        .or(() -> own(kind, channel));
  }

  private Optional<Mode> own(NoticeKind kind, Channel channel) {
    return wish(kind, null, channel).or(() -> wish(null, null, channel));
  }

  private Optional<Mode> wish(@Nullable NoticeKind kind, @Nullable GroupId group, Channel channel) {
    return choices.stream()
        .filter(it -> it.about(kind, group, channel))
        .map(Choice::mode)
        .findFirst();
  }

  public ZoneId zoneOr(ZoneId registered) {
    return zone == null ? registered : zone;
  }

  public Language languageOr(Language usual) {
    return language == null ? usual : language;
  }

  /** Whether the registry's card of the person is as they wish it. */
  public boolean asRegistered() {
    return zone == null && language == null;
  }

  /** When the next digest comes: not before a pause is over. */
  public Instant nextDigest(Instant now, ZoneId registered) {
    var here = zoneOr(registered);
    var until = pausedUntil == null ? now : pausedUntil.atStartOfDay(here).toInstant();
    return digest.after(until.isAfter(now) ? until : now, here);
  }

  public boolean paused(Instant now, ZoneId registered) {
    return pausedUntil != null
        && now.atZone(zoneOr(registered)).toLocalDate().isBefore(pausedUntil);
  }

  /** All of it anew. */
  Change<Preferences> wish(Wish wish, KindRules rules, LocalDate today) {
    wish.check(rules, today);
    return become(
        new Preferences(
            person,
            wish.choices(),
            wish.pausedUntil(),
            wish.zone(),
            wish.language(),
            wish.digest()));
  }

  /**
   * No more mails of this kind (RFC 8058), also through groups of which everything was wished for.
   */
  Change<Preferences> stop(NoticeKind kind) {
    var others =
        choices.stream().filter(it -> it.kind() != kind || it.channel() != Channel.MAIL).toList();
    var everywhere = Stream.of(new Choice(kind, null, Channel.MAIL, Mode.OFF));
    var throughGroups =
        others.stream()
            .filter(it -> it.kind() == null && it.group() != null)
            .filter(it -> it.channel() == Channel.MAIL && it.mode() != Mode.OFF)
            .map(it -> new Choice(kind, it.group(), Channel.MAIL, Mode.OFF));
    var all = Stream.of(others.stream(), everywhere, throughGroups).flatMap(it -> it).toList();
    return become(new Preferences(person, all, pausedUntil, zone, language, digest));
  }

  /** The same human had another record: what they said there holds where they said nothing here. */
  Change<Preferences> joinedBy(Preferences other) {
    var all = new ArrayList<>(choices);
    other.choices.stream()
        .filter(it -> wish(it.kind(), it.group(), it.channel()).isEmpty())
        .forEach(all::add);
    return become(
        new Preferences(
            person,
            all,
            pausedUntil == null ? other.pausedUntil : pausedUntil,
            zone == null ? other.zone : zone,
            language == null ? other.language : language,
            digest.equals(Rhythm.DAILY) ? other.digest : digest));
  }

  Change<Preferences> forgotten() {
    return become(none(person));
  }

  /** How a kind comes on a channel, when no group has a say. */
  public Mode mode(NoticeKind kind, Channel channel, KindRules rules) {
    var rule = rules.of(kind);
    var chosen = rule.mandatory() == Mandatory.ALWAYS ? Optional.<Mode>empty() : own(kind, channel);
    return chosen.orElse(rule.mode(channel));
  }

  private Change<Preferences> become(Preferences next) {
    return next.equals(this)
        ? Change.nothing(this)
        : Change.of(
            next,
            new PreferenceFact.PreferenceChanged(
                person, next.choices, next.pausedUntil, next.zone, next.language, next.digest));
  }
}
