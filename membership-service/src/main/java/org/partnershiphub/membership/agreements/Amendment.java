package org.partnershiphub.membership.agreements;

import java.time.LocalDate;

/** What was changed in the middle; the words stay here and travel nowhere. */
public record Amendment(int number, LocalDate effectiveOn, String note) {}
