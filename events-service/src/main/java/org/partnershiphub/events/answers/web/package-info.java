/** Answers over HTTP, and the page behind the link in a mail. */
@NullMarked
package org.partnershiphub.events.answers.web;

import org.jspecify.annotations.NullMarked;
