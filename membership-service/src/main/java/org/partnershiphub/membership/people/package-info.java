/** People and their dated affiliations; a person survives every change of job. */
@NullMarked
package org.partnershiphub.membership.people;

import org.jspecify.annotations.NullMarked;
