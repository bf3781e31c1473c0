package org.partnershiphub.notification;

import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.DirectoryContract;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.NoticesContract;
import org.springframework.beans.factory.annotation.Autowired;

/** The stores over the wire, under the exam that their fakes pass. */
class StoreContractTest extends WithSink implements DirectoryContract, NoticesContract {

  @Autowired private Directory directory;
  @Autowired private Notices notices;

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Notices notices() {
    return notices;
  }
}
