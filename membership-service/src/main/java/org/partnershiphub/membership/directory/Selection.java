package org.partnershiphub.membership.directory;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Wanted;

/**
 * Which people of the directory.
 *
 * @param group in which they have a place; absent when in any or none
 */
public record Selection(Wanted work, @Nullable String group) {}
