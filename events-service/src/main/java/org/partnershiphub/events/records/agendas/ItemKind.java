package org.partnershiphub.events.records.agendas;

/** What an item of an agenda is for. */
public enum ItemKind {
  NEW_ACTIVITY("New activity"),
  EXCHANGE("Exchange"),
  DECISION("Decision");

  private final String words;

  ItemKind(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
