package org.partnershiphub.community.groups.store;

import org.bson.Document;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.StandingRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Rules stand in the store as in the API, by the name of the rule and never by that of a class. */
@Configuration(proxyBeanMethods = false)
class RuleConverters {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Bean
  WriteEntryRule writeEntryRule() {
    return new WriteEntryRule();
  }

  @Bean
  ReadEntryRule readEntryRule() {
    return new ReadEntryRule();
  }

  @Bean
  WriteStandingRule writeStandingRule() {
    return new WriteStandingRule();
  }

  @Bean
  ReadStandingRule readStandingRule() {
    return new ReadStandingRule();
  }

  @WritingConverter
  static final class WriteEntryRule implements Converter<EntryRule, Document> {
    @Override
    public Document convert(EntryRule rule) {
      return Document.parse(JSON.writerFor(EntryRule.class).writeValueAsString(rule));
    }
  }

  @ReadingConverter
  static final class ReadEntryRule implements Converter<Document, EntryRule> {
    @Override
    public EntryRule convert(Document stored) {
      return JSON.convertValue(stored, EntryRule.class);
    }
  }

  @WritingConverter
  static final class WriteStandingRule implements Converter<StandingRule, Document> {
    @Override
    public Document convert(StandingRule rule) {
      return Document.parse(JSON.writerFor(StandingRule.class).writeValueAsString(rule));
    }
  }

  @ReadingConverter
  static final class ReadStandingRule implements Converter<Document, StandingRule> {
    @Override
    public StandingRule convert(Document stored) {
      return JSON.convertValue(stored, StandingRule.class);
    }
  }
}
