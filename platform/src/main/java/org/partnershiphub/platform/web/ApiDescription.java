package org.partnershiphub.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes in OpenAPI what the platform's own controller arguments mean to a client: who asks
 * comes with the token, the version with {@code If-Match}, the part of a list with {@code limit}
 * and {@code after}.
 */
final class ApiDescription implements GlobalOperationCustomizer {

  ApiDescription() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, Expected.class, Window.class, ImportBody.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Arrays.stream(method.getMethodParameters())
        .flatMap(parameter -> described(parameter.getParameterType()).stream())
        .forEach(operation::addParametersItem);
    if (Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == ImportBody.class)) {
      operation.setRequestBody(rows());
    }
    return operation;
  }

  private static List<Parameter> described(Class<?> type) {
    if (type == Expected.class) {
      return List.of(
          of(
              new HeaderParameter(),
              "If-Match",
              new StringSchema(),
              "The ETag that you have seen; another version by now is a 412."));
    }
    if (type == Window.class) {
      return List.of(
          of(
              new QueryParameter(),
              "limit",
              new IntegerSchema(),
              "How many at most: " + Window.DEFAULT + " unless said, " + Window.MOST + " at most."),
          of(
              new QueryParameter(),
              "after",
              new StringSchema(),
              "The cursor that an answer gave as next."));
    }
    if (type == ImportBody.class) {
      return List.of(
          of(
              new QueryParameter(),
              "dryRun",
              new BooleanSchema(),
              "Say what would happen, and write nothing."));
    }
    return List.of();
  }

  private static RequestBody rows() {
    return new RequestBody()
        .description("The rows: a JSON array, one JSON object a line, or CSV where it is taken.")
        .required(true)
        .content(
            new Content()
                .addMediaType(
                    "application/json",
                    new MediaType().schema(new ArraySchema().items(new ObjectSchema())))
                .addMediaType("application/x-ndjson", new MediaType().schema(new StringSchema()))
                .addMediaType("text/csv", new MediaType().schema(new StringSchema())));
  }

  private static Parameter of(
      Parameter parameter, String name, Schema<?> schema, String description) {
    return parameter.name(name).required(false).schema(schema).description(description);
  }
}
