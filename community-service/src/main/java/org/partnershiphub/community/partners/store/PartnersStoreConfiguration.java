package org.partnershiphub.community.partners.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class PartnersStoreConfiguration {

  @Bean
  IndexOn affiliationsByPerson() {
    return new IndexOn(Rows.AFFILIATIONS, new Index("person", Direction.ASC));
  }
}
