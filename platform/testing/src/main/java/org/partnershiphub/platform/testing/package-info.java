/**
 * What the tests of all services share: backing servers, tokens, fakes, contracts and house rules.
 */
@NullMarked
package org.partnershiphub.platform.testing;

import org.jspecify.annotations.NullMarked;
