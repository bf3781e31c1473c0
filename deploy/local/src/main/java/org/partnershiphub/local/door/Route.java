package org.partnershiphub.local.door;

import org.jspecify.annotations.Nullable;

/**
 * Where a path leads.
 *
 * @param prefix the path itself, or the start of a longer one up to a slash
 * @param service the name of the service
 * @param target the service's own path when it differs; absent = the path as it came
 */
record Route(String prefix, String service, @Nullable String target) {
  boolean leads(String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
