/** Cohorts over HTTP. */
@NullMarked
package org.partnershiphub.community.cohorts.web;

import org.jspecify.annotations.NullMarked;
