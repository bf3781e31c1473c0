package org.partnershiphub.membership.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Folded;

/**
 * An e-mail address, and what says that it is the person's.
 *
 * @param pending a confirmation that was asked for by mail and has not come
 */
public record Address(AddressId id, String email, Proof proof, @Nullable Pending pending) {

  /** What an address stands on; one without proof is never written to, but to confirm it. */
  public enum Proof {
    /** Given by an administrator, or whoever keeps the roster, who answers for it. */
    GIVEN,
    /** Confirmed from its own mailbox. */
    CONFIRMED,
    NONE
  }

  /**
   * @param hash of the token that was sent; the token itself is kept nowhere
   */
  public record Pending(String hash, Instant expiresAt) {

    boolean isOver(Instant now) {
      return !now.isBefore(expiresAt);
    }
  }

  static Address given(AddressId id, String email) {
    return new Address(id, email, Proof.GIVEN, null);
  }

  static Address unproven(AddressId id, String email, Token token) {
    return new Address(id, email, Proof.NONE, token.pending());
  }

  public boolean isProven() {
    return proof != Proof.NONE;
  }

  boolean reads(String other) {
    return Folded.of(email).equals(Folded.of(other));
  }

  boolean awaits(String hash) {
    return pending != null && pending.hash().equals(hash);
  }

  Address confirmed() {
    return new Address(id, email, Proof.CONFIRMED, null);
  }

  Address asked(Token token) {
    return new Address(id, email, proof, token.pending());
  }

  Address settled() {
    return new Address(id, email, proof, null);
  }

  /** What is left of it when the person is forgotten. */
  Address blank() {
    return new Address(id, "", Proof.NONE, null);
  }
}
