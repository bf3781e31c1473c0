/**
 * What this service knows of others: people, groups, jurisdictions, meetings; learned from their
 * facts in any order.
 */
@NullMarked
package org.partnershiphub.notification.directory;

import org.jspecify.annotations.NullMarked;
