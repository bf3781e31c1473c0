/**
 * What an agency's own directory says of its people, over SCIM 2.0 (RFC 7643, RFC 7644). The
 * account is the directory's word; the person of the registry follows it.
 */
@NullMarked
package org.partnershiphub.membership.scim;

import org.jspecify.annotations.NullMarked;
