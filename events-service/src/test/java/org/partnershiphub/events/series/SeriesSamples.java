package org.partnershiphub.events.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.change.Change;

/** The cast of the tests about series, and a sample of each fact. */
public final class SeriesSamples {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final SeriesId EC = new SeriesId("series:ec");
  public static final SeriesPolicy POLICY = new SeriesPolicy(Duration.ofDays(400), 60, 300);
  public static final Moment NOW = at("2026-11-23T15:00:00Z");

  private SeriesSamples() {}

  public static Moment at(String now) {
    return new Moment(Instant.parse(now), TimeZones.RUNTIME, POLICY);
  }

  public static LocalDateTime local(String text) {
    return LocalDateTime.parse(text);
  }

  public static Plan plan(String first, ZoneId zone, String rule) {
    return new Plan(local(first), zone, 60, new Rule(rule), List.of(), List.of(), List.of());
  }

  public static Definition definition(SeriesId id, AccessLevel level, Plan plan) {
    var subject = new Subject("Executive Committee", "1. Welcome", "Room 1", level);
    return new Definition(
        id,
        Addressees.ofGroups(List.of(new GroupId("executive-committee"))),
        subject,
        plan,
        new PersonId("p181"),
        null);
  }

  /** For an office, a guest and a group without one of its people, and sooner than promised. */
  static Change<MeetingSeries> called(AccessLevel level) {
    var like = definition(EC, level, monthlyPlan());
    var audience =
        new Addressees(
            like.audience().groups(),
            List.of(new CohortId("fellows:2027")),
            List.of(new OfficeId("CO_CHAIR")),
            List.of(new PersonId("p177")),
            List.of(new PersonId("p009")));
    var definition =
        new Definition(EC, audience, like.subject(), like.plan(), like.organiser(), null);
    var promised = new Notice(LocalDate.parse("2027-01-20"));
    return MeetingSeries.define(
        definition, new Calling(promised, Notice.NONE, "A seat fell vacant."), NOW);
  }

  /** Second Thursdays of 2027 at two in New York. */
  public static MeetingSeries monthly(AccessLevel level) {
    return MeetingSeries.define(definition(EC, level, monthlyPlan()), NOW).state();
  }

  public static MeetingSeries monthly() {
    return monthly(AccessLevel.MEMBERS);
  }

  private static Plan monthlyPlan() {
    return plan("2027-01-14T14:00", NEW_YORK, "FREQ=MONTHLY;BYDAY=2TH;COUNT=12");
  }

  private static Stream<SeriesFact> of(AccessLevel level) {
    var series = monthly(level);
    var move =
        new Edit.MoveOne(local("2027-03-11T14:00"), local("2027-03-18T14:00"), null, null, null);
    var retitle = new Edit.Retitle(local("2027-03-11T14:00"), "A long session", true);
    var cancel = new Edit.CancelOne(local("2027-07-08T14:00"));
    var next =
        definition(
            new SeriesId("series:ec-2"),
            level,
            plan("2027-09-09T15:00", NEW_YORK, "FREQ=MONTHLY;BYDAY=2TH"));
    return Stream.of(
            called(level),
            MeetingSeries.define(definition(EC, level, monthlyPlan()), NOW),
            series.change(List.of(move, retitle, cancel), "The room was taken.", NOW),
            series.split(
                local("2027-09-09T14:00"), next, "Later suits more.", Calling.UNBOUND, NOW),
            series.end("On demand.", NOW),
            series.elapse(at("2027-01-14T19:00:00Z")))
        .flatMap(it -> it.facts().stream())
        .map(SeriesFact.class::cast);
  }

  public static List<SeriesFact> all() {
    return Stream.of(AccessLevel.MEMBERS, AccessLevel.CONFIDENTIAL)
        .flatMap(SeriesSamples::of)
        .toList();
  }
}
