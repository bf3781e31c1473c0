package org.partnershiphub.notification.deliverability.returns;

class InMemoryReturnMemoryTest implements ReturnMemoryContract {

  private final ReturnMemory memory = new InMemoryReturnMemory();

  @Override
  public ReturnMemory memory() {
    return memory;
  }
}
