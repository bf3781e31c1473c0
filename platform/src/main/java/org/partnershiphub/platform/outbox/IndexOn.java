package org.partnershiphub.platform.outbox;

import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * An index that a service needs: declare one as a bean, and it stands before the first fact is
 * heard.
 */
public record IndexOn(String collection, IndexDefinition index) {}
