package org.partnershiphub.membership.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountChanged;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountDeactivated;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountLinked;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountReactivated;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountUnlinked;
import org.partnershiphub.platform.change.Change;

/**
 * One person in one agency's directory, as that directory describes them.
 *
 * @param says absent once the account is gone: nothing of it is kept but whose it was
 * @param claims what no second account of the jurisdiction may have
 */
public record DirectoryAccount(
    AccountId id,
    JurisdictionId jurisdiction,
    PersonId person,
    @Nullable DirectoryRecord says,
    Activity activity,
    Stamps stamps,
    @Nullable Claims claims) {

  /** Whether the account is open, and since when it is or is not. */
  public record Activity(boolean active, Instant since) {}

  /** When the account came to be, and when it changed last. */
  public record Stamps(Instant created, Instant lastModified) {}

  /** Each with the jurisdiction before it, so that a unique index per field decides. */
  public record Claims(String userName, @Nullable String externalId, String address) {

    static Claims of(JurisdictionId jurisdiction, DirectoryRecord says) {
      var externalId = says.externalId();
      return new Claims(
          userName(jurisdiction, says.userName()),
          externalId == null ? null : externalId(jurisdiction, externalId),
          within(jurisdiction, Folded.of(says.address())));
    }

    public static String userName(JurisdictionId jurisdiction, String userName) {
      return within(jurisdiction, Folded.of(userName));
    }

    public static String externalId(JurisdictionId jurisdiction, String externalId) {
      return within(jurisdiction, externalId);
    }

    private static String within(JurisdictionId jurisdiction, String text) {
      return jurisdiction + "|" + text;
    }
  }

  public DirectoryAccount {
    claims = says == null ? null : Claims.of(jurisdiction, says);
  }

  public static Change<DirectoryAccount> link(
      AccountId id, JurisdictionId jurisdiction, PersonId person, Word word, Instant now) {
    var it =
        new DirectoryAccount(
            id,
            jurisdiction,
            person,
            word.says(),
            new Activity(word.active(), now),
            new Stamps(now, now),
            null);
    return Change.of(it, new DirectoryAccountLinked(id, jurisdiction, person, word.active(), now));
  }

  public boolean isGone() {
    return says == null;
  }

  /** What the account says now. */
  public Word word() {
    return new Word(record(), activity.active());
  }

  /**
   * @throws ScimProblem.NotFound when it is gone
   */
  public DirectoryRecord record() {
    if (says == null) {
      throw new ScimProblem.NotFound(id);
    }
    return says;
  }

  /** Takes the directory's new word; the same word again changes nothing. */
  public Change<DirectoryAccount> hear(Word word, Instant now) {
    var facts = new ArrayList<DirectoryFact>(2);
    var changed = word.says().differences(record());
    if (!changed.isEmpty()) {
      facts.add(new DirectoryAccountChanged(id, jurisdiction, person, changed));
    }
    if (word.active() != activity.active()) {
      facts.add(turned(word.active(), now));
    }
    return facts.isEmpty()
        ? Change.nothing(this)
        : Change.of(with(person, word.says(), turn(word.active(), now), now), facts);
  }

  /** Forgets what the directory said; who was active is taken for deactivated. */
  public Change<DirectoryAccount> unlink(Instant now) {
    if (isGone()) {
      return Change.nothing(this);
    }
    var facts = new ArrayList<DirectoryFact>(2);
    if (activity.active()) {
      facts.add(turned(false, now));
    }
    facts.add(new DirectoryAccountUnlinked(id, jurisdiction, person));
    return Change.of(with(person, null, turn(false, now), now), facts);
  }

  /** Erases what the directory said of somebody who is to be forgotten; it doubts nobody. */
  public Change<DirectoryAccount> erase(Instant now) {
    return isGone()
        ? Change.nothing(this)
        : Change.of(
            with(person, null, activity, now),
            new DirectoryAccountUnlinked(id, jurisdiction, person));
  }

  /** Follows a person who turned out to be another one. */
  public Change<DirectoryAccount> follow(PersonId survivor, Instant now) {
    return person.equals(survivor)
        ? Change.nothing(this)
        : Change.of(
            with(survivor, says, activity, now),
            new DirectoryAccountChanged(id, jurisdiction, survivor, List.of()));
  }

  private Activity turn(boolean active, Instant now) {
    return active == activity.active() ? activity : new Activity(active, now);
  }

  private DirectoryFact turned(boolean active, Instant now) {
    return active
        ? new DirectoryAccountReactivated(id, jurisdiction, person, now)
        : new DirectoryAccountDeactivated(id, jurisdiction, person, now);
  }

  private DirectoryAccount with(
      PersonId whose, @Nullable DirectoryRecord newSays, Activity newActivity, Instant now) {
    return new DirectoryAccount(
        id, jurisdiction, whose, newSays, newActivity, new Stamps(stamps.created(), now), null);
  }
}
