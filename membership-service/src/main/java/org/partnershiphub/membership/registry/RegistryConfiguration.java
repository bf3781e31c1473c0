package org.partnershiphub.membership.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the registry's data: vocabularies, and whom it refuses. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

  @Bean
  Vocabularies vocabularies(
      JsonMapper json,
      @Value("${membership.vocabularies:classpath:vocabularies-1.json}") Resource file) {
    return read(json, file, Vocabularies.class);
  }

  @Bean
  RefusedPeople refusedPeople(
      JsonMapper json,
      @Value("${membership.refused-people:classpath:refused-people.json}") Resource file) {
    return read(json, file, RefusedPeople.class);
  }

  private static <T> T read(JsonMapper json, Resource file, Class<T> type) {
    try (var in = file.getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
    }
  }
}
