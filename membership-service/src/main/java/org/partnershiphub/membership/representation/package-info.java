/**
 * Who speaks for a jurisdiction in a body, as primary or as alternate, from which day on: only the
 * jurisdiction can name its voice. Whether the body admits the person is for community-service to
 * say; a refusal stays visible here, with the rule in plain words.
 */
@NullMarked
package org.partnershiphub.membership.representation;

import org.jspecify.annotations.NullMarked;
