package org.partnershiphub.events.quorum;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;

/** Every kind of fact about a quorum ahead, of a single meeting and of an occurrence. */
public final class QuorumSamples {

  static final QuorumRule MAJORITY = QuorumRule.valueOf("more than 1/2");
  static final Duration WEEK = Duration.ofDays(7);

  private QuorumSamples() {}

  public static List<QuorumWatchFact> all() {
    var single = Given.meeting(AccessLevel.MEMBERS);
    var occurrence = Meeting.occur(Given.occurring(single)).state();
    var silent =
        Expectation.of(Given.EC, Set.of(new JurisdictionId("in")), MAJORITY, List.of(), Map.of());
    return Stream.of(single, occurrence)
        .map(it -> QuorumWatch.begin(it, WEEK).state())
        .flatMap(it -> it.ring().then(rung -> rung.judge(silent)).facts().stream())
        .map(QuorumWatchFact.class::cast)
        .toList();
  }
}
