package org.partnershiphub.platform.web;

import jakarta.validation.Validator;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires how all services speak HTTP. */
@AutoConfiguration
@Import(CommonProblems.class)
class WebConfiguration {

  @Bean
  BodyReader bodyReader(JsonMapper json, Validator validator) {
    return new BodyReader(json, validator);
  }

  @Bean
  ImportReader importReader(
      JsonMapper json, BodyReader bodies, @Value("${hub.import.most:256MB}") DataSize most) {
    return new ImportReader(json, bodies, most.toBytes());
  }

  @Bean
  ApiDescription apiDescription() {
    return new ApiDescription();
  }

  @Bean
  ProblemResponses problemResponses(JsonMapper json) {
    return new ProblemResponses(json);
  }

  @Bean
  KeptAnswers keptAnswers(ReactiveMongoTemplate mongo, InstantSource clock) {
    return new KeptAnswers(mongo, clock);
  }

  @Bean
  IdempotencyFilter idempotencyFilter(KeptAnswers answers, ProblemResponses problems) {
    return new IdempotencyFilter(answers, problems);
  }

  @Bean
  WebFluxConfigurer hubWeb(BodyReader bodies, @Value("${hub.request.most:256KB}") DataSize most) {
    return new WebFluxConfigurer() {
      @Override
      public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        configurer.defaultCodecs().jacksonJsonDecoder(new FaultFindingDecoder(bodies));
        configurer.defaultCodecs().maxInMemorySize(Math.toIntExact(most.toBytes()));
      }

      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(
            new ExpectedArgument(), new WindowArgument(), new ImportBodyArgument());
      }
    };
  }
}
