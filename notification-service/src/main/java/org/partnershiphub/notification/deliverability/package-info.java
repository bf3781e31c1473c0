/** Which addresses can be reached: what came back, what it weighs, and whom no mail is sent to. */
@NullMarked
package org.partnershiphub.notification.deliverability;

import org.jspecify.annotations.NullMarked;
