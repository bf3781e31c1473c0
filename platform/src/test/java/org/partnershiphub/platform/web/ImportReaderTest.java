package org.partnershiphub.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.platform.web.CsvColumns.optional;
import static org.partnershiphub.platform.web.CsvColumns.required;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Files of rows, JSON and CSV, good and bad: each fault by its line, and nothing left on disk. */
class ImportReaderTest {

  record Row(
      @NotNull String id,
      @Nullable String name,
      @Nullable List<@NotNull String> tags,
      @NotNull @Valid Job job) {}

  record Job(@NotNull LocalDate from) {}

  private static final CsvColumns COLUMNS =
      CsvColumns.of(
          required("id"), optional("name"), optional("tags").asList(), required("from").in("/job"));
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private final ImportReader reader =
      new ImportReader(JSON, new BodyReader(JSON, VALIDATOR), 4_000_000);

  private static ImportBody body(byte[] bytes, ImportBody.Form form) {
    // In small buffers, so that letters and line ends are cut in two.
    var buffers =
        Flux.range(0, bytes.length / 7 + 1)
            .map(i -> java.util.Arrays.copyOfRange(bytes, i * 7, Math.min(bytes.length, i * 7 + 7)))
            .<org.springframework.core.io.buffer.DataBuffer>map(
                DefaultDataBufferFactory.sharedInstance::wrap);
    return new ImportBody(buffers, form, false);
  }

  private List<ImportRow<Row>> csv(byte[] bytes) {
    return reader
        .with(body(bytes, ImportBody.Form.CSV), Row.class, COLUMNS, ImportReaderTest::all)
        .block();
  }

  private List<ImportRow<Row>> csv(String text) {
    return csv(text.getBytes(UTF_8));
  }

  private static Mono<List<ImportRow<Row>>> all(ImportFile<Row> file) {
    return file.chunks(3).flatMapIterable(chunk -> chunk).collectList();
  }

  private static List<String> faults(List<ImportRow<Row>> rows) {
    return rows.stream()
        .flatMap(row -> row.faults().stream())
        .map(it -> it.line() + " " + it.pointer() + " " + it.detail())
        .toList();
  }

  @Test
  void a_csv_file_with_mark_and_windows_lines_is_read_with_its_own_line_numbers() {
    var rows =
        csv(
            "\uFEFFfrom,id,name,tags\r\n"
                + "2025-01-06,a,\"Vermont, \"\"Families\"\"\r\nDivision\",x; y ;;z\r\n"
                + "\r\n"
                + "2025-01-07,b,,\r\n");
    assertThat(rows.stream().map(ImportRow::line)).containsExactly(2, 5);
    assertThat(rows.stream().map(ImportRow::value))
        .containsExactly(
            new Row(
                "a",
                "Vermont, \"Families\"\r\nDivision",
                List.of("x", "y", "z"),
                new Job(LocalDate.parse("2025-01-06"))),
            new Row("b", null, null, new Job(LocalDate.parse("2025-01-07"))));
  }

  @Test
  void faults_name_the_column_and_the_line_of_the_file() {
    var rows =
        csv(
            "id,from,name\n"
                + "a,2025-02-30,\"two\nlines\"\n"
                + "b,2025-01-01\n"
                + ",2025-01-01,x\n"
                + "d,,CafÃ©\n");
    assertThat(faults(rows))
        .containsExactly(
            "2 /from \"2025-02-30\" is not a date like 2026-11-23",
            "4  has 2 cells where the header has 3",
            "5 /id must not be null",
            "6 /name " + Mojibake.WHAT_TO_DO,
            "6 /from must not be null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id;name;from                   | 1 | columns are parted by commas",
        "id,from,colour                 | 1 | colour",
        "id,name                        | 1 | from is a column that is missing",
        "id,from,id                     | 1 | twice",
        "'id,from\\na,\"2025-01-01'     | 2 | never closed",
        "'id,from\\na,2025-01-01\\n\"b\"x,2025' | 3 | not readable CSV",
        "''                             | 1 | no header",
      })
  void a_file_that_is_no_table_is_refused_as_a_whole(String text, int line, String why) {
    assertThatThrownBy(() -> csv(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            BadBody.class,
            bad -> {
              assertThat(bad.faults()).allMatch(it -> Integer.valueOf(line).equals(it.line()));
              assertThat(bad.faults().toString().replace("pointer=/from, detail=", "from "))
                  .contains(why);
            });
  }

  @Test
  void bytes_that_are_no_utf_8_are_named_by_their_lines() {
    var bytes =
        "id,from\r\na,2025-01-01\r\nä,2025-01-01\r\nb,2025-01-01\r\nöü,x".getBytes(ISO_8859_1);
    assertThatThrownBy(() -> csv(bytes))
        .isInstanceOfSatisfying(
            BadBody.class,
            bad -> assertThat(bad.faults().stream().map(Fault::line)).containsExactly(3, 5));
  }

  @Test
  void a_csv_for_an_import_that_takes_json_only_is_an_unsupported_type() {
    assertThatThrownBy(
            () ->
                reader
                    .with(body(new byte[0], ImportBody.Form.CSV), Row.class, ImportReaderTest::all)
                    .block())
        .isInstanceOf(UnsupportedMediaTypeStatusException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                       | 0",
        "''                                       | 0",
        "[{\"id\": \"a\"}, {\"id\": \"b\"}]       | 2",
        "'{\"id\": \"a\"}\\n{\"id\": \"b\"}\\n'   | 2",
        "{\"id\": \"a\"} {\"id\": \"b\"}          | 2",
        "[[], 7]                                  | 2",
      })
  void json_comes_as_a_list_or_one_object_after_the_other(String text, int rows) {
    assertThat(json(text.replace("\\n", "\n"))).hasSize(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"id\": \"a\"}, {\"id\":   | 2",
        "[{\"id\": \"a\"}             | 2",
        "[{\"id\": \"a\"}] x          | 2",
        "[{\"id\": \"a\"}] []         | 2",
        "{\"id\": \"a\"} ]            | 2",
        "<rows/>                      | 1",
      })
  void json_that_breaks_off_is_refused_with_the_row(String text, int line) {
    assertThatThrownBy(() -> json(text))
        .isInstanceOfSatisfying(
            BadBody.class, bad -> assertThat(bad.faults().getFirst().line()).isEqualTo(line));
  }

  private List<ImportRow<Row>> json(String text) {
    return reader
        .with(body(text.getBytes(UTF_8), ImportBody.Form.JSON), Row.class, ImportReaderTest::all)
        .block();
  }

  @Test
  void whatever_stands_in_a_cell_comes_back_as_it_was() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var names = IntStream.range(0, 20).mapToObj(_ -> anything(random)).toList();
      var rows = csv(written(names, round % 2 == 0 ? "\r\n" : "\n"));
      assertThat(faults(rows)).as("seed " + seed).isEmpty();
      assertThat(rows.stream().map(it -> it.value().name()))
          .as("seed " + seed)
          .containsExactlyElementsOf(names);
    }
  }

  private static String anything(Random random) {
    var signs = ",;\"'\r\n\t =+-@|\\x&<é’ÃÂ語😀\u0000\u202E".codePoints().toArray();
    var text = new StringBuilder("x");
    for (var i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.append('x').toString();
  }

  private static String written(List<String> names, String lineEnd) {
    var out = new StringWriter();
    var format =
        CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).setRecordSeparator(lineEnd);
    try (var printer = format.get().print(out)) {
      printer.printRecord("id", "name", "from");
      for (var name : names) {
        printer.printRecord("a", name, "2025-01-01");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Test
  void random_bytes_are_read_or_refused_but_nothing_else_happens() {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var alphabet = "id,from\n\r\";ax2025-01-01,\uFEFF{}[]:".getBytes(UTF_8);
    for (var round = 0; round < 2_000; round++) {
      var bytes = new byte[random.nextInt(60)];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] =
            random.nextInt(50) == 0
                ? (byte) random.nextInt()
                : alphabet[random.nextInt(alphabet.length)];
      }
      var form = round % 2 == 0 ? ImportBody.Form.CSV : ImportBody.Form.JSON;
      var text = form == ImportBody.Form.CSV ? concat("id,from\n".getBytes(UTF_8), bytes) : bytes;
      try {
        reader.with(body(text, form), Row.class, COLUMNS, ImportReaderTest::all).block();
      } catch (BadBody expected) {
        assertThat(expected.faults()).as("seed " + seed).isNotEmpty();
      }
    }
  }

  private static byte[] concat(byte[] a, byte[] b) {
    var both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  @Test
  void a_row_that_never_ends_is_stopped_before_it_fills_the_memory() {
    var roomy = new ImportReader(JSON, new BodyReader(JSON, VALIDATOR), 40_000_000);
    var huge = ("id,from\n\"" + "x".repeat(20_000_000)).getBytes(UTF_8);
    var one =
        new ImportBody(
            Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(huge)),
            ImportBody.Form.CSV,
            false);
    assertThatThrownBy(() -> roomy.with(one, Row.class, COLUMNS, ImportReaderTest::all).block())
        .isInstanceOfSatisfying(
            BadBody.class, bad -> assertThat(bad.faults().toString()).contains("8 MB"));
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    var small = new ImportReader(JSON, new BodyReader(JSON, VALIDATOR), 10);
    assertThatThrownBy(
            () ->
                small
                    .with(
                        body("[{}, {}, {}, {}]".getBytes(UTF_8), ImportBody.Form.JSON),
                        Row.class,
                        ImportReaderTest::all)
                    .block())
        .isInstanceOf(DataBufferLimitException.class);
  }

  @Test
  void nothing_stays_on_disk_however_the_work_ends() throws IOException {
    var before = spools();
    var rows = body("[{}]".getBytes(UTF_8), ImportBody.Form.JSON);
    var during = new ArrayList<Path>();
    reader
        .with(
            rows,
            Row.class,
            file -> Mono.fromCallable(() -> during.addAll(spools())).then(Mono.just(1)))
        .block();
    assertThatThrownBy(
            () ->
                reader
                    .with(rows, Row.class, _ -> Mono.error(new IllegalStateException("crash")))
                    .block())
        .hasMessage("crash");
    assertThatThrownBy(
            () ->
                reader
                    .with(
                        new ImportBody(
                            Flux.error(new IOException("gone")), ImportBody.Form.JSON, false),
                        Row.class,
                        ImportReaderTest::all)
                    .block())
        .hasRootCauseMessage("gone");
    assertThat(spools()).isEqualTo(before);
    assertThat(during).isEqualTo(before);
  }

  private static List<Path> spools() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(it -> it.getFileName().toString().startsWith("hub-import-")).toList();
    }
  }

  @Test
  void a_thousand_faults_are_named_and_all_are_counted() {
    var report = new FaultReport();
    for (var line = 1; line <= 3_000; line++) {
      report.add(List.of(new Fault(line, "/a", "is bad"), new Fault(line, "/b", "is bad")));
    }
    assertThat(report.faults()).isEqualTo(6_000);
    assertThat(report.badRows()).isEqualTo(3_000);
    assertThat(report.named()).hasSize(1_000);
    assertThatThrownBy(report::refuse).hasMessage("Nothing was imported: 3000 rows are bad.");
  }
}
