@NullMarked
package org.partnershiphub.notification.webhooks.web;

import org.jspecify.annotations.NullMarked;
