package org.partnershiphub.notification;

import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.DirectoryContract;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.ErrandsContract;
import org.partnershiphub.notification.notices.Horizons;
import org.partnershiphub.notification.notices.HorizonsContract;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.NoticesContract;
import org.springframework.beans.factory.annotation.Autowired;

/** The stores over the wire, under the exam that their fakes pass. */
class StoreContractTest extends WithSink
    implements DirectoryContract, NoticesContract, ErrandsContract, HorizonsContract {

  @Autowired private Directory directory;
  @Autowired private Notices notices;
  @Autowired private Errands errands;

  @Override
  public Directory directory() {
    return directory;
  }

  @Autowired private Horizons horizons;

  @Override
  public Horizons horizons() {
    return horizons;
  }

  @Override
  public Errands errands() {
    return errands;
  }

  @Override
  public Notices notices() {
    return notices;
  }
}
