package org.partnershiphub.notification.wording;

/** One sentence as it is worded. */
public record Sentence(String key, String text) {}
