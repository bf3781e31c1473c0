package org.partnershiphub.membership.agreements;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.AgreementFact.Consequence;
import org.partnershiphub.membership.registry.Warnings;

/**
 * How the last day of an agreement is watched, as the settings said when it was signed or renewed.
 *
 * @param graceDays how long the consequence waits after the last day; absent where it comes at once
 */
public record Watch(Warnings warnings, Consequence consequence, @Nullable Integer graceDays) {}
