/** How mails arrive, over HTTP. */
@NullMarked
package org.partnershiphub.notification.deliverability.web;

import org.jspecify.annotations.NullMarked;
