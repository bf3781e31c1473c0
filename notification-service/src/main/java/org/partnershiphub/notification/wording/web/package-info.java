/** Words over HTTP. */
@NullMarked
package org.partnershiphub.notification.wording.web;

import org.jspecify.annotations.NullMarked;
