/** Keeps decisions and broken spells in MongoDB. */
@NullMarked
package org.partnershiphub.community.decisions.store;

import org.jspecify.annotations.NullMarked;
