package org.partnershiphub.platform.outbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.ids.TypedId;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Ids, dates and zones stand in the store as text: readable, sortable, and the same in any zone.
 */
final class StoreConverters {

  private static final Map<Class<?>, Function<String, Object>> FROM_TEXT =
      Map.of(
          LocalDate.class, LocalDate::parse,
          LocalDateTime.class, LocalDateTime::parse,
          LocalTime.class, LocalTime::parse,
          ZoneId.class, ZoneId::of);

  private StoreConverters() {}

  static List<Object> all() {
    return List.of(new WriteId(), new ReadId(), new WriteText(), new ReadText());
  }

  @WritingConverter
  static final class WriteText implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return FROM_TEXT.keySet().stream()
          .map(type -> new ConvertiblePair(type, String.class))
          .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source == null ? null : source.toString();
    }
  }

  @ReadingConverter
  static final class ReadText implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return FROM_TEXT.keySet().stream()
          .map(type -> new ConvertiblePair(String.class, type))
          .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source == null
          ? null
          : Objects.requireNonNull(FROM_TEXT.get(to.getType())).apply((String) source);
    }
  }

  @WritingConverter
  static final class WriteId implements Converter<TypedId, String> {
    @Override
    public String convert(TypedId id) {
      return id.value();
    }
  }

  @ReadingConverter
  static final class ReadId implements ConverterFactory<String, TypedId> {
    @Override
    public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
      return text -> read(type, text);
    }

    private static <T extends TypedId> T read(Class<T> type, String text) {
      try {
        Constructor<T> constructor = type.getDeclaredConstructor(String.class);
        constructor.setAccessible(true);
        return constructor.newInstance(text);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException(type.getSimpleName() + " refuses " + text, e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is no record of one text", e);
      }
    }
  }
}
