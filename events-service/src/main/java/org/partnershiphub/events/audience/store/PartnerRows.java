package org.partnershiphub.events.audience.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** Where the rows made from membership's facts are, and what they are asked by. */
@Configuration(proxyBeanMethods = false)
class PartnerRows {

  static final String JURISDICTIONS = "jurisdictions";
  static final String TERMS = "officeTerms";
  static final String STATEMENTS = "statements";
  static final String CARDS = "cards";
  static final String MERGES = "merges";

  @Bean
  IndexOn termsByOffice() {
    return new IndexOn(TERMS, new Index().on("office", Direction.ASC).named("by-office"));
  }

  @Bean
  IndexOn statementsByPerson() {
    return new IndexOn(STATEMENTS, new Index().on("person", Direction.ASC).named("by-person"));
  }

  @Bean
  IndexOn cardsByAddress() {
    return new IndexOn(
        CARDS, new Index().on("address", Direction.ASC).sparse().named("by-address"));
  }

  @Bean
  IndexOn cardsByName() {
    return new IndexOn(CARDS, new Index().on("key", Direction.ASC).sparse().named("by-name"));
  }

  @Bean
  IndexOn mergesBySurvivor() {
    return new IndexOn(MERGES, new Index().on("survivor", Direction.ASC).named("by-survivor"));
  }
}
