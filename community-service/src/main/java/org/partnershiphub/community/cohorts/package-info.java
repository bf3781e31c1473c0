/**
 * Annual cohorts of learning communities: planned, enrolled in, given a theme, and rolled over once
 * a year. Which cohort is current is the group's decision; cohorts follow it.
 */
@NullMarked
package org.partnershiphub.community.cohorts;

import org.jspecify.annotations.NullMarked;
