/** HTTP as all services speak it: problems, bodies, versions, pages, imports, idempotency. */
@NullMarked
package org.partnershiphub.platform.web;

import org.jspecify.annotations.NullMarked;
