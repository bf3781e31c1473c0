/** Answers in MongoDB. */
@NullMarked
package org.partnershiphub.events.answers.store;

import org.jspecify.annotations.NullMarked;
