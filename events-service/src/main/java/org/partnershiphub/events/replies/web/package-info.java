/** Over HTTP: strangers who answered. */
@NullMarked
package org.partnershiphub.events.replies.web;

import org.jspecify.annotations.NullMarked;
