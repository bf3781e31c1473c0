package org.partnershiphub.notification.notices;

import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;

/**
 * Somebody who is named by what they do; who that is, is found when there is something to tell.
 *
 * @param of the jurisdiction, the person or the office
 */
public record Addressee(Role role, String of) {

  /** The office of those who run the registry. */
  public static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** What the addressee is. */
  public enum Role {
    /** The lead of a jurisdiction. */
    LEAD,
    /** The lead of a person's jurisdiction; else those who run the registry. */
    LEAD_OF,
    /** All who hold an office. */
    OFFICE
  }

  public static Addressee lead(JurisdictionId jurisdiction) {
    return new Addressee(Role.LEAD, jurisdiction.value());
  }

  public static Addressee leadOf(PersonId person) {
    return new Addressee(Role.LEAD_OF, person.value());
  }

  public static Addressee administrators() {
    return office(ADMINISTRATOR);
  }

  public static Addressee office(String office) {
    return new Addressee(Role.OFFICE, office);
  }

  public static Addressee parse(String text) {
    var colon = text.indexOf(':');
    return new Addressee(Role.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }

  public String value() {
    return role + ":" + of;
  }
}
