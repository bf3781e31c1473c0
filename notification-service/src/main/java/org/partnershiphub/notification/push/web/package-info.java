/** The devices of whoever asks, over HTTP. */
@NullMarked
package org.partnershiphub.notification.push.web;

import org.jspecify.annotations.NullMarked;
