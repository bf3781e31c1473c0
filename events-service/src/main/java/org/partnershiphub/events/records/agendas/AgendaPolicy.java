package org.partnershiphub.events.records.agendas;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What agendas may be.
 *
 * @param finalDays how many days before a governance meeting its agenda is final; later needs a
 *     reason
 * @param items how many items one has at most
 * @param materials how many materials
 * @param versions how many frozen versions
 * @param file the largest file that we keep
 * @param types the kinds of file that we keep: none that a browser would run
 */
@Validated
@ConfigurationProperties("events.agenda")
public record AgendaPolicy(
    @DefaultValue("10") @PositiveOrZero int finalDays,
    @DefaultValue("60") @Positive int items,
    @DefaultValue("60") @Positive int materials,
    @DefaultValue("30") @Positive int versions,
    @DefaultValue("5MB") @NotNull DataSize file,
    @DefaultValue({
          "application/pdf",
          "text/plain",
          "text/csv",
          "image/png",
          "image/jpeg",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        })
        @NotEmpty
        Set<String> types) {

  List<String> sortedTypes() {
    return types.stream().sorted().toList();
  }
}
