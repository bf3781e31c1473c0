package org.partnershiphub.notification.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The matrix of notices as it is shipped. */
public final class Matrix {

  public static final KindRules RULES = read();

  private Matrix() {}

  private static KindRules read() {
    try {
      var shipped =
          new YamlPropertySourceLoader().load("matrix", new ClassPathResource("notice-kinds.yml"));
      return new Binder(
              shipped.stream()
                  .map(it -> ConfigurationPropertySources.from(it).iterator().next())
                  .toList())
          .bind("hub.notification.matrix", Bindable.of(KindRules.class))
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
