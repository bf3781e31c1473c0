package org.partnershiphub.notification.notices;

class InMemoryErrandsTest implements ErrandsContract {

  private final InMemoryErrands errands = new InMemoryErrands();

  @Override
  public Errands errands() {
    return errands;
  }
}
