/** Groups, seats and participants over HTTP. */
@NullMarked
package org.partnershiphub.community.groups.web;

import org.jspecify.annotations.NullMarked;
