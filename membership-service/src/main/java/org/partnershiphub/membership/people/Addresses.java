package org.partnershiphub.membership.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's own addresses, beside those of the jobs.
 *
 * @param preferred the one that the person wants to be written to
 * @param kept whether they stay in use when the last affiliation ends, by the policy under which
 *     they were given
 */
public record Addresses(List<Address> own, @Nullable AddressId preferred, boolean kept) {

  static final Addresses NONE = new Addresses(List.of(), null, false);

  public Addresses {
    own = List.copyOf(own);
  }

  public Optional<Address> find(AddressId id) {
    return own.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Address> reading(String email) {
    return own.stream().filter(it -> it.reads(email)).findFirst();
  }

  Optional<Address> chosen() {
    return Optional.ofNullable(preferred).flatMap(this::find).filter(Address::isProven);
  }

  /** Where somebody without a job is reached, if that is allowed. */
  Optional<Address> afterwards() {
    return kept
        ? chosen().or(() -> own.stream().filter(Address::isProven).findFirst())
        : Optional.empty();
  }

  /** With this one, in the place of the one with its id or at the end. */
  Addresses with(Address address, boolean keep) {
    var all = new ArrayList<>(own);
    all.removeIf(it -> it.id().equals(address.id()));
    all.add(address);
    return new Addresses(all, preferred, keep);
  }

  Addresses with(Address address) {
    return new Addresses(
        own.stream().map(it -> it.id().equals(address.id()) ? address : it).toList(),
        preferred,
        kept);
  }

  Addresses without(AddressId id) {
    return new Addresses(
        own.stream().filter(it -> !it.id().equals(id)).toList(),
        id.equals(preferred) ? null : preferred,
        kept);
  }

  Addresses preferring(@Nullable AddressId id) {
    return new Addresses(own, id, kept);
  }
}
