package org.partnershiphub.notification.push;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.notification.directory.PersonId;

/** Who is pushed to where. Imperative on purpose, as the {@code Directory}. */
public interface Devices {

  /** Keeps it; one that had the same endpoint is replaced, whosoever it was. */
  void keep(Device device);

  /** Whether nobody at all has one. */
  boolean none();

  List<Device> of(Collection<PersonId> people);

  /** Those of these that there still are. */
  List<Device> named(Collection<String> ids);

  /** False when none of these people has such a device. */
  boolean end(Collection<PersonId> people, String id);

  /** Its push service says that it is gone. */
  void gone(String id);

  void forget(PersonId person);
}
