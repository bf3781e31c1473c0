/**
 * Notices: what one person should hear about one version of one subject, written once, with its
 * reasons and its fate.
 */
@NullMarked
package org.partnershiphub.notification.notices;

import org.jspecify.annotations.NullMarked;
