package org.partnershiphub.platform.outbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.platform.ids.TypedId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Ids, dates and zones stand in the store as text: readable, sortable, and the same in any zone.
 */
final class StoreConverters {

  private StoreConverters() {}

  static List<Object> all() {
    return List.of(
        new WriteId(),
        new ReadId(),
        new WriteDate(),
        new ReadDate(),
        new WriteLocal(),
        new ReadLocal(),
        new WriteTime(),
        new ReadTime(),
        new WriteZone(),
        new ReadZone());
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

  @WritingConverter
  static final class WriteDate implements Converter<LocalDate, String> {
    @Override
    public String convert(LocalDate date) {
      return date.toString();
    }
  }

  @ReadingConverter
  static final class ReadDate implements Converter<String, LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return LocalDate.parse(text);
    }
  }

  @WritingConverter
  static final class WriteLocal implements Converter<LocalDateTime, String> {
    @Override
    public String convert(LocalDateTime time) {
      return time.toString();
    }
  }

  @ReadingConverter
  static final class ReadLocal implements Converter<String, LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
      return LocalDateTime.parse(text);
    }
  }

  @WritingConverter
  static final class WriteTime implements Converter<LocalTime, String> {
    @Override
    public String convert(LocalTime time) {
      return time.toString();
    }
  }

  @ReadingConverter
  static final class ReadTime implements Converter<String, LocalTime> {
    @Override
    public LocalTime convert(String text) {
      return LocalTime.parse(text);
    }
  }

  @WritingConverter
  static final class WriteZone implements Converter<ZoneId, String> {
    @Override
    public String convert(ZoneId zone) {
      return zone.getId();
    }
  }

  @ReadingConverter
  static final class ReadZone implements Converter<String, ZoneId> {
    @Override
    public ZoneId convert(String text) {
      return ZoneId.of(text);
    }
  }
}
