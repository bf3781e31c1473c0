package org.partnershiphub.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.partnershiphub.benchmark.FanOut.Result;
import org.partnershiphub.benchmark.system.Backlog;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.Flags;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.MailIndex;
import org.partnershiphub.benchmark.system.Members;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;

/**
 * Starts the local system and its mail catcher on free ports of this machine, measures, prints one
 * table, and stops.
 */
public final class Benchmark {
  private static final int FEW = 3;
  private static final int THIRTY = 30;
  private static final int SMALL_WARM_UPS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PrintStream out;
  private final Plan plan;
  private final Table table = new Table();

  /** Meetings for three, each just before one that they are compared with. */
  private final List<Result> few = new ArrayList<>();

  private Benchmark(PrintStream out, Plan plan) {
    this.out = out;
    this.plan = plan;
  }

  public static void main(String... arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    nameMailProviders();
    var folder = Files.createTempDirectory("hub-bench-");
    try {
      new Benchmark(out, Plan.of(arguments)).run(folder);
    } finally {
      delete(folder);
    }
  }

  /** The library would else look for them anew for every mail. */
  private static void nameMailProviders() {
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void run(Path folder) {
    var place = Place.on(folder, Map.of("HUB_IMPORT", "off"));
    out.println("Starting the system and its mail catcher on 127.0.0.1, with full optimisation");
    try (var sink = HubProcess.part(place, Part.SMTP, Flags.full());
        var system = HubProcess.start(place.with("SMTP_HOST", place.address(Part.SMTP)), flags())) {
      var door = Door.of(place, Door.COORDINATOR);
      var mails = new MailIndex(place);
      fill(place, new Members(door));
      var fanOut = new FanOut(door, mails, system, sink);
      var compared = fanOuts(fanOut);
      small(fanOut, compared);
      ceiling(new Ceiling(mails, place.address(Part.SMTP)), mails.count(), compared);
      projection(new Projection(place));
    }
    table.print(out);
  }

  private Flags flags() {
    return plan.recording() == null
        ? Flags.full()
        : Flags.full()
            .and(
                "-XX:StartFlightRecording:filename=%s,settings=profile"
                    .formatted(plan.recording()));
  }

  private void fill(Place place, Members members) {
    out.printf("Registering %,d people through the bulk imports%n", plan.largest());
    var since = System.nanoTime();
    try (var backlog = new Backlog(place)) {
      members.register(0, plan.largest());
      groupSizes().forEach(size -> members.found(group(size), 0, size));
      backlog.awaitEmpty(PATIENCE);
    }
    out.printf("  and into their groups: %.0f s%n", (System.nanoTime() - since) / 1e9);
  }

  private List<Integer> groupSizes() {
    var sizes = new ArrayList<>(plan.sizes());
    sizes.addAll(List.of(FEW, THIRTY));
    if (!sizes.contains(Plan.COMPARED)) {
      sizes.add(Plan.COMPARED);
    }
    return sizes;
  }

  private static String group(int size) {
    return "bench-" + size;
  }

  /** All sizes; returns the rounds of the one that is compared. */
  private List<Result> fanOuts(FanOut fanOut) {
    out.println("Warming up");
    for (int i = 0; i < plan.warmUps(); i++) {
      say(fanOut.run(group(Plan.COMPARED), Plan.COMPARED));
    }
    out.println("Fanning out");
    var bySize = new TreeMap<Integer, List<Result>>();
    for (var size : groupSizes().stream().filter(it -> it >= 1_000).distinct().sorted().toList()) {
      var rounds = size > Plan.COMPARED ? 1 : plan.rounds();
      for (int round = 0; round < rounds; round++) {
        if (size == Plan.COMPARED) {
          few.add(fanOut.run(group(FEW), FEW));
        }
        var result = fanOut.run(group(size), size);
        say(result);
        bySize.computeIfAbsent(size, it -> new ArrayList<>()).add(result);
      }
    }
    var base = median(bySize.firstEntry().getValue(), Result::cpu);
    bySize.forEach(
        (size, results) ->
            table.add(
                "CPU per delivery, system without sink, %,d people".formatted(size),
                "%.0f µs".formatted(median(results, Result::cpu)),
                "%.0f µs at %,d (flat)".formatted(base, bySize.firstKey()),
                ratio(median(results, Result::cpu), base)));
    return bySize.getOrDefault(Plan.COMPARED, List.of());
  }

  private void say(Result it) {
    out.printf(
        "  %,7d people: request %.1f ms, first mail %.0f ms, last %.0f ms, %.0f/s, CPU %.0f µs, %.0f µs of it the compiler's (sink %.0f µs) each%n",
        it.people(),
        it.request(),
        it.first(),
        it.last(),
        it.perSecond(),
        it.cpu(),
        it.compiling(),
        it.sinkCpu());
  }

  private void small(FanOut fanOut, List<Result> compared) {
    out.println("Small groups");
    var thirty = new ArrayList<Result>();
    for (int i = 0; i < SMALL_WARM_UPS + plan.small(); i++) {
      var more = fanOut.run(group(THIRTY), THIRTY);
      if (i >= SMALL_WARM_UPS) {
        thirty.add(more);
      }
    }
    var request = median(few, Result::request);
    table.add(
        "Request that schedules a meeting for %,d people".formatted(Plan.COMPARED),
        "%.1f ms".formatted(median(compared, Result::request)),
        "%.1f ms for %d people".formatted(request, FEW),
        ratio(median(compared, Result::request), request));
    table.add(
        "First mail of a group of 30",
        millis(thirty, Result::first),
        "aim 150 ms",
        ratio(median(thirty, Result::first), 150));
    table.add(
        "Last mail of a group of 30",
        millis(thirty, Result::last),
        "aim 400 ms",
        ratio(median(thirty, Result::last), 400));
  }

  private static String millis(List<Result> results, ToDoubleFunction<Result> field) {
    return "%.0f ms".formatted(median(results, field));
  }

  private void ceiling(Ceiling ceiling, long mails, List<Result> compared) {
    out.println("The same mails by plain Angus Mail");
    var skipped = Math.max(0, mails - 2L * Plan.COMPARED);
    ceiling.perSecond(skipped, Plan.COMPARED / 2);
    var rates = new ArrayList<Double>();
    for (int round = 0; round < plan.rounds(); round++) {
      rates.add(ceiling.perSecond(skipped, Plan.COMPARED));
      out.printf("  %.0f/s%n", rates.getLast());
    }
    var ours = median(compared, Result::perSecond);
    table.add(
        "Mails a second, one meeting for %,d people".formatted(Plan.COMPARED),
        "%.0f/s".formatted(ours),
        "%.0f/s, plain Angus Mail, %d connections".formatted(Median.of(rates), Ceiling.CONNECTIONS),
        ratio(ours, Median.of(rates)));
    table.add("", "", "aim 2500/s", ratio(ours, 2_500));
  }

  private void projection(Projection projection) {
    out.printf("Projecting %,d facts%n", plan.facts());
    var rates = projection.measure(plan.facts());
    table.add(
        "Facts a second into the roster, three services listening",
        "%.0f/s".formatted(rates.ours()),
        "%.0f/s, bare consumer and driver".formatted(rates.bare()),
        ratio(rates.ours(), rates.bare()));
  }

  private static double median(List<Result> results, ToDoubleFunction<Result> field) {
    return Median.of(results.stream().mapToDouble(field).boxed().toList());
  }

  private static String ratio(double one, double other) {
    return "%.2f".formatted(one / other);
  }
}
