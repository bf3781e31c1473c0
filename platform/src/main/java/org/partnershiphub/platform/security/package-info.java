/** Who is asking: OAuth 2 resource server, deny by default, the actor at hand. */
@NullMarked
package org.partnershiphub.platform.security;

import org.jspecify.annotations.NullMarked;
