/** Decisions of groups over HTTP. */
@NullMarked
package org.partnershiphub.community.decisions.web;

import org.jspecify.annotations.NullMarked;
