package org.partnershiphub.platform.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.platform.change.Fact;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's published language: {@code contracts/<name>.v1.schema.json} and {@code
 * .v1.example.json} for what it tells, {@code hears.txt} for what it hears.
 */
public final class ContractRules {

  private final Path contracts;
  private final JsonMapper json;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /**
   * @param service the service's folder, like {@code community-service}
   * @param json the mapper that the service itself writes facts with
   */
  public ContractRules(String service, JsonMapper json) {
    this.contracts = ProjectFiles.root().resolve(service).resolve("contracts");
    this.json = json;
  }

  public Path folder() {
    return contracts;
  }

  /** Every kind of fact is sampled, promised by a schema and an example, and keeps the promise. */
  public void everyFactIsPromised(Class<?> family, Collection<? extends Fact> samples) {
    var kinds =
        Arrays.stream(family.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    var sampled =
        samples.stream()
            .map(it -> it.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    equal("the kinds of facts that are sampled", kinds, sampled);
    samples.forEach(this::keepsThePromise);
  }

  /**
   * What is promised is exactly what these facts are: no schema without a fact, no fact without.
   */
  public void promisesNothingElse(Collection<? extends Fact> samples) {
    var told = samples.stream().map(Fact::type).collect(Collectors.toCollection(TreeSet::new));
    equal("the wire names with a schema", told, promised());
  }

  /** The wire names that this service tells. */
  public Set<String> promised() {
    return names(contracts);
  }

  private void keepsThePromise(Fact fact) {
    fits(fact.type(), json.writeValueAsString(fact));
    fits(fact.type(), example(fact.type()));
  }

  private void fits(String type, String data) {
    var schema = schemas.getSchema(ProjectFiles.text(contracts.resolve(type + ".schema.json")));
    var errors = schema.validate(data, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(type + " breaks its promise: " + errors + " in " + data);
    }
  }

  /** The committed example of one of this service's own facts. */
  public String example(String type) {
    return ProjectFiles.text(contracts.resolve(type + ".example.json"));
  }

  /** The example that a producer, any of the services, gives of a fact. */
  public static String exampleOf(String type) {
    return folders()
        .map(folder -> folder.resolve(type + ".example.json"))
        .filter(Files::exists)
        .findFirst()
        .map(ProjectFiles::text)
        .orElseThrow(() -> new AssertionError("Nobody promises " + type));
  }

  /** {@code hears.txt} lists exactly what the intakes handle, and somebody promises each. */
  public void hearsExactly(Set<String> handled) {
    equal("what hears.txt lists", new TreeSet<>(handled), listed(contracts));
    handled.forEach(ContractRules::exampleOf);
  }

  /** The wire names in a service's {@code hears.txt}. */
  static Set<String> listed(Path contracts) {
    return ProjectFiles.text(contracts.resolve("hears.txt"))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The contracts of all services. */
  public static Stream<Path> folders() {
    return Stream.of("membership", "community", "events", "notification")
        .map(it -> ProjectFiles.root().resolve(it + "-service/contracts"))
        .filter(Files::isDirectory);
  }

  static Set<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".schema.json"))
          .map(name -> name.substring(0, name.length() - ".schema.json".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void equal(String what, Set<String> expected, Set<String> actual) {
    if (!expected.equals(actual)) {
      var missing = new TreeSet<>(expected);
      missing.removeAll(actual);
      var extra = new TreeSet<>(actual);
      extra.removeAll(expected);
      throw new AssertionError(what + ": missing " + missing + ", too many " + extra);
    }
  }

  /** The folders of the project that hold services, in the order of the table of facts. */
  public static List<String> services() {
    return List.of(
        "membership-service", "community-service", "events-service", "notification-service");
  }
}
