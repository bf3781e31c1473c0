package org.partnershiphub.community.rules;

/**
 * A rule that says no, in words that a lay person understands. It names ids, never persons.
 *
 * @param rule the rule's name in the data
 */
public record Refusal(String rule, String words) {}
