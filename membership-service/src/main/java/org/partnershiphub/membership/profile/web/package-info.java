/** The profile over HTTP. */
@NullMarked
package org.partnershiphub.membership.profile.web;

import org.jspecify.annotations.NullMarked;
