package org.partnershiphub.notification.directory;

class InMemoryDirectoryTest implements DirectoryContract {

  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Override
  public Directory directory() {
    return directory;
  }
}
