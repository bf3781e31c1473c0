package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.partnershiphub.notification.directory.PersonId;

/** Errands that are open, until somebody is there to be told. */
public interface Errands {

  /** Opens those that are new. */
  void open(Collection<Errand> errands, Instant due);

  /** Those that are open and due; at most so many. */
  List<Errand> due(Instant now, int limit);

  /** Settles who is told, once; gives those who were settled on. */
  List<PersonId> assign(String errand, Collection<PersonId> people);

  /** Not now: nobody is there to be told yet. */
  void putOff(String errand, Instant until);

  void done(String errand);

  /** Somebody has become this addressee: what waited for one is due. */
  void awaken(Addressee addressee, Instant now);
}
