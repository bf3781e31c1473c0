package org.partnershiphub.platform.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** How every consumer listens: what it passes over unread, and what it does about what fails. */
public final class Listening
    implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

  private final FailureHandling failures;
  private final List<Inputs.Input> inputs;
  private final BeanFactory functions;

  Listening(FailureHandling failures, List<Inputs.Input> inputs, BeanFactory functions) {
    this.failures = failures;
    this.inputs = inputs;
    this.functions = functions;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
    container.setCommonErrorHandler(failures.of(group));
    var intake = intake(destination, group);
    if (intake != null) {
      passOver(container, intake);
    }
  }

  private static <K, V> void passOver(
      AbstractMessageListenerContainer<K, V> container, Intake intake) {
    container.setRecordInterceptor(new Earshot<>(intake));
  }

  /** Null for a function that takes batches. */
  private @Nullable Intake intake(String destination, String group) {
    return inputs.stream()
        .filter(it -> it.topic().equals(destination) && Objects.equals(it.group(), group))
        .map(it -> functions.getBean(it.function()))
        .filter(Intake.class::isInstance)
        .map(Intake.class::cast)
        .findFirst()
        .orElse(null);
  }
}
