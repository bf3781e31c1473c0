package org.partnershiphub.notification.directory;

/**
 * An address that its owner is to confirm. Kept no longer than needed, and never written to a log.
 *
 * @param name its key on the topic of people
 */
public record VerificationCard(
    String name, PersonId person, String address, String token, long version) {

  @Override
  public String toString() {
    return "VerificationCard[" + name + ", version " + version + "]";
  }
}
