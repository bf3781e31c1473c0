package org.partnershiphub.notification.notices;

import org.jspecify.annotations.Nullable;

/**
 * Where a mail went, without its address.
 *
 * @param organisation whose address it was, as the card said then
 * @param mark the same for the same address, and no way back from it
 */
public record Destination(@Nullable String organisation, String mark) {}
