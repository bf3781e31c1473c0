/** People over HTTP. */
@NullMarked
package org.partnershiphub.membership.people.web;

import org.jspecify.annotations.NullMarked;
