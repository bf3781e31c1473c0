package org.partnershiphub.platform.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What the settings of the bindings say about who hears what. */
public final class Inputs {

  private static final String BINDINGS = "spring.cloud.stream.bindings";

  /** Only what is needed here of a binding's settings. */
  record Binding(@Nullable String destination, @Nullable String group) {}

  /**
   * One topic that a function hears.
   *
   * @param function the name of its bean
   * @param group the consumer group; a function without one hears as one instance for itself
   */
  public record Input(String function, String topic, @Nullable String group) {}

  private Inputs() {}

  /** A binding that listens to several topics gives one for each. */
  public static List<Input> of(Environment environment) {
    var inputs = new ArrayList<Input>();
    Binder.get(environment)
        .bind(BINDINGS, Bindable.mapOf(String.class, Binding.class))
        .orElseGet(Map::of)
        .forEach(
            (name, binding) -> {
              if (name.contains("-in-") && binding.destination() != null) {
                var function = name.substring(0, name.indexOf("-in-"));
                for (var topic : binding.destination().split(",")) {
                  inputs.add(new Input(function, topic.strip(), binding.group()));
                }
              }
            });
    return List.copyOf(inputs);
  }
}
