package org.partnershiphub.notification.deliverability;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnershiphub.notification.deliverability.BouncesTold.Bounced;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.InMemoryErrands;
import org.partnershiphub.platform.change.Fact;
import reactor.core.publisher.Mono;

/** Addresses without a store, as the tests of others need them. */
public final class AddressBook {

  static final ScoreRules RULES =
      new ScoreRules(10, 1, 0, 1, Duration.ofDays(14), 5, Duration.ofDays(180));

  public final Addresses addresses;
  public final Reports reports = new InMemoryReports();
  public final Errands errands = new InMemoryErrands();
  public final Standings standings = new InMemoryStandings();
  private final Set<Bounced> bounced = new LinkedHashSet<>();

  public AddressBook(Directory directory, InstantSource clock) {
    var suspensions = new SuspensionsTold(errands, directory);
    var weighing =
        new Weighing(reports, standings, directory, MailSetup.tokens(), RULES, suspensions, clock);
    addresses =
        new Addresses(
            some -> Mono.fromRunnable(() -> bounced.addAll(some)),
            reports,
            weighing,
            standings,
            directory,
            MailSetup.tokens(),
            suspensions,
            clock);
  }

  /** Once each, whatever was repeated. */
  public List<Bounced> bounced() {
    return new ArrayList<>(bounced);
  }

  public List<Fact> told() {
    return ((InMemoryStandings) standings).told();
  }
}
