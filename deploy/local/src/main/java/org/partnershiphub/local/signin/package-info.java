/**
 * The local sign-in: an OpenID Connect issuer that gives anybody on this machine a token for any
 * demo person. It exists only here; elsewhere a real provider stands in its place.
 */
@NullMarked
package org.partnershiphub.local.signin;

import org.jspecify.annotations.NullMarked;
