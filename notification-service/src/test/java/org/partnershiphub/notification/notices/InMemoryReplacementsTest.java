package org.partnershiphub.notification.notices;

class InMemoryReplacementsTest implements ReplacementsContract {

  private final Replacements replacements = new InMemoryReplacements();

  @Override
  public Replacements replacements() {
    return replacements;
  }
}
