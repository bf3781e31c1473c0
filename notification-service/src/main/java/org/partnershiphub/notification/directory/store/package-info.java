/** The directory in MongoDB: each lesson is one conditional update. */
@NullMarked
package org.partnershiphub.notification.directory.store;

import org.jspecify.annotations.NullMarked;
