/** The inbox over HTTP and server-sent messages; everybody sees their own. */
@NullMarked
package org.partnershiphub.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
