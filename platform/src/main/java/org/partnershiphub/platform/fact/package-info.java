/** Facts on the wire: CloudEvents 1.0 in structured JSON, and what caused them. */
@NullMarked
package org.partnershiphub.platform.fact;

import org.jspecify.annotations.NullMarked;
