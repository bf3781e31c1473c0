/** The ports of this service in memory, as lazy and strict as the store, and a cast for tests. */
package org.partnershiphub.community.memory;
