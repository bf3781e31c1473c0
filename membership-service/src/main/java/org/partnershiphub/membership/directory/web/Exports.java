package org.partnershiphub.membership.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.partnershiphub.membership.directory.Entry;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * People as a file, a chunk at a time. In CSV a person has a row for each current affiliation,
 * under the columns that an import takes, and the groups behind them.
 */
@Component
class Exports {

  private static final int ROWS = 200;
  private static final CSVFormat CSV = CSVFormat.RFC4180;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "email",
          "zone",
          "organisation",
          "organisationKind",
          "jobTitle",
          "seniority",
          "workforceRoles",
          "from",
          "groups");

  private final JsonMapper json;

  Exports(JsonMapper json) {
    this.json = json;
  }

  Flux<DataBuffer> of(Flux<Entry> entries, Format format) {
    var rows = entries.map(it -> EntryView.of(it, true)).buffer(ROWS);
    var text =
        switch (format) {
          case csv -> Flux.concat(Flux.just(row(COLUMNS)), rows.map(Exports::csv));
          case json -> json(rows);
        };
    return text.map(it -> it.getBytes(StandardCharsets.UTF_8))
        .map(DefaultDataBufferFactory.sharedInstance::wrap);
  }

  private Flux<String> json(Flux<List<EntryView>> rows) {
    var lists =
        rows.index()
            .map(
                it ->
                    (it.getT1() == 0 ? "" : ",\n")
                        + it.getT2().stream()
                            .map(json::writeValueAsString)
                            .collect(Collectors.joining(",\n")));
    return Flux.concat(Flux.just("["), lists, Flux.just("]\n"));
  }

  private static String csv(List<EntryView> people) {
    return people.stream()
        .flatMap(it -> it.affiliations().stream().map(job -> row(cells(it, job))))
        .collect(Collectors.joining());
  }

  private static List<String> cells(EntryView it, EntryView.Job job) {
    return Stream.of(
            it.id().value(),
            it.name(),
            Objects.requireNonNullElse(job.email(), ""),
            it.zone().getId(),
            job.organisation().value(),
            job.organisationKind().name(),
            Objects.requireNonNullElse(job.jobTitle(), ""),
            job.seniority().name(),
            String.join(";", job.workforceRoles()),
            job.from().toString(),
            String.join(";", it.groups()))
        .map(Cells::guarded)
        .toList();
  }

  private static String row(List<String> cells) {
    return CSV.format(cells.toArray()) + "\r\n";
  }
}
