package org.partnershiphub.notification.notices;

import java.util.List;
import org.partnershiphub.notification.directory.PersonId;

/**
 * What the readers of one letter share: a whole mail to nobody, kept once under the digest of its
 * bytes.
 *
 * @param named people whom it calls by name; when one of them is forgotten, so is the form
 */
@SuppressWarnings("ArrayRecordComponent") // known by its digest, never compared
public record Form(String digest, byte[] bytes, List<PersonId> named) {

  public Form {
    named = List.copyOf(named);
  }
}
