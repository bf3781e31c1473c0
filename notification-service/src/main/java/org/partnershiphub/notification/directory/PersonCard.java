package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.words.Language;

/**
 * What we know of a person.
 *
 * @param name empty when nobody told it, or when it was forgotten
 * @param language in which we write to them
 * @param standing whether they may hear from us
 */
public record PersonCard(
    PersonId person,
    String name,
    Contact contact,
    ZoneId zone,
    Language language,
    Standing standing,
    Past past) {

  /**
   * {@code UNSURE}: they left somewhere, and the card that says what still holds is on its way.
   * {@code FORGOTTEN}: the card was taken back, and with it the name and the address.
   */
  public enum Standing {
    ACTIVE,
    UNSURE,
    DEPARTED,
    FORGOTTEN
  }

  /**
   * How they are reached.
   *
   * @param address absent when nobody gave us one that still holds
   * @param refused the address that no mails go to, because too much came back from it
   * @param organisation for whom they are there
   */
  public record Contact(
      @Nullable String address, @Nullable String refused, @Nullable String organisation) {

    public static final Contact NONE = new Contact(null, null, null);
  }

  /**
   * What was.
   *
   * @param mergedInto who this is in truth, when one human had two records
   * @param merged the records that were found to be this human too
   */
  public record Past(
      @Nullable PersonId mergedInto, Set<PersonId> merged, List<Departure> departures) {

    public static final Past NONE = new Past(null, Set.of(), List.of());

    public Past {
      merged = Set.copyOf(merged);
      departures = List.copyOf(departures);
    }
  }

  /**
   * They left an organisation.
   *
   * @param on their last day there
   * @param knownAt when membership-service told of it
   */
  public record Departure(String organisation, LocalDate on, Instant knownAt) {}

  public @Nullable String address() {
    return contact.address();
  }

  /** A suspended address stays so until it is restored, or the person has another one. */
  public boolean addressRefused() {
    var address = address();
    var refused = contact.refused();
    return address != null && refused != null && address.strip().equalsIgnoreCase(refused.strip());
  }

  /** The same person at another address. */
  public PersonCard at(String other) {
    return new PersonCard(
        person,
        name,
        new Contact(other, null, contact.organisation()),
        zone,
        language,
        standing,
        past);
  }

  /** The same person in another zone, and with another language. */
  public PersonCard in(ZoneId other, Language spoken) {
    return new PersonCard(person, name, contact, other, spoken, standing, past);
  }
}
