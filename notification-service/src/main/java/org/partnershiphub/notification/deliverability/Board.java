package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.deliverability.Tally.Count;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How mails arrive at each domain, over the last day, week and month. */
@Component
public class Board {

  private static final List<Integer> DAYS = List.of(1, 7, 30);

  private final Tally tally;
  private final Reports reports;
  private final Standings standings;
  private final InstantSource clock;

  Board(Tally tally, Reports reports, Standings standings, InstantSource clock) {
    this.tally = tally;
    this.reports = reports;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * Full days by UTC, today included.
   *
   * @param sent handed to a mail server, taken or not
   * @param unwanted refused for what we are or say, not for the address
   */
  public record Span(
      int days,
      long sent,
      long taken,
      long deferred,
      long soft,
      long hard,
      long unwanted,
      long complaints) {}

  /**
   * One domain.
   *
   * @param suspended how many addresses there get no mails now
   */
  public record Line(String domain, long suspended, List<Span> last) {}

  private record Window(int days, Map<String, Count> sent, Map<String, Map<Kind, Long>> heard) {

    Span of(String domain) {
      var count = sent.getOrDefault(domain, Count.NONE);
      var came = heard.getOrDefault(domain, Map.of());
      return new Span(
          days,
          count.sent(),
          count.taken(),
          count.deferred(),
          came.getOrDefault(Kind.SOFT, 0L),
          came.getOrDefault(Kind.HARD, 0L),
          came.getOrDefault(Kind.POLICY, 0L),
          came.getOrDefault(Kind.COMPLAINT, 0L));
    }
  }

  /** By domain, in their order. */
  public Mono<List<Line>> lines() {
    return standings
        .suspendedByDomain()
        .zipWith(Mono.fromCallable(this::windows).subscribeOn(Schedulers.boundedElastic()))
        .map(it -> lines(it.getT1(), it.getT2()));
  }

  private List<Window> windows() {
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return DAYS.stream()
        .map(
            days -> {
              var first = today.minusDays(days - 1L);
              Instant since = first.atStartOfDay(ZoneOffset.UTC).toInstant();
              return new Window(days, tally.since(first), reports.counted(since));
            })
        .toList();
  }

  private static List<Line> lines(Map<String, Long> suspended, List<Window> windows) {
    var domains = new TreeSet<>(suspended.keySet());
    windows.forEach(
        it -> {
          domains.addAll(it.sent().keySet());
          domains.addAll(it.heard().keySet());
        });
    return domains.stream()
        .map(
            domain ->
                new Line(
                    domain,
                    suspended.getOrDefault(domain, 0L),
                    windows.stream().map(it -> it.of(domain)).toList()))
        .toList();
  }
}
