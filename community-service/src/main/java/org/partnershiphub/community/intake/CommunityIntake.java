package org.partnershiphub.community.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.partnershiphub.community.cohorts.Rollovers;
import org.partnershiphub.community.decisions.BrokenSpell;
import org.partnershiphub.community.decisions.GroupRecord;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Founding;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we tell ourselves: processes that span several documents of ours. */
@Configuration(proxyBeanMethods = false)
class CommunityIntake {

  @Bean
  Intake communityFacts(
      Intakes intakes,
      Rollovers rollovers,
      Founding founding,
      Vacancies vacancies,
      Endings endings,
      GroupRecord record) {
    return intakes
        .named("communityFacts")
        .on(
            "community.cohort-rolled-over.v1",
            RolledOver.class,
            (fact, envelope) -> rollovers.follow(fact.from(), fact.to(), fact.on()))
        .on(
            "community.cohort-made-current.v1",
            MadeCurrent.class,
            (fact, envelope) -> rollovers.open(fact.cohort(), fact.on()))
        .on(
            "community.composition-rule-changed.v1",
            OfGroup.class,
            (fact, envelope) -> founding.handOn(fact.group()))
        .on(
            "community.seat-vacated.v1",
            Vacated.class,
            (fact, envelope) -> vacancies.follow(fact.group(), fact.person(), fact.reason()))
        .on(
            "community.enrolment-ended.v1",
            Left.class,
            (fact, envelope) -> vacancies.follow(fact.group(), fact.person(), fact.reason()))
        .on(
            "community.group-composition-broken.v1",
            Broken.class,
            (fact, envelope) -> record.noteBroken(fact.group(), fact.since()))
        .on(
            "community.group-composition-restored.v1",
            Restored.class,
            (fact, envelope) -> record.noteRestored(fact.group(), fact.spell()))
        .on(
            "community.group-closed.v1",
            OfGroup.class,
            (fact, envelope) -> endings.follow(fact.group()));
  }

  record RolledOver(CohortId from, CohortId to, LocalDate on) {}

  record MadeCurrent(CohortId cohort, LocalDate on) {}

  record OfGroup(GroupId group) {}

  record Broken(GroupId group, Instant since) {}

  record Restored(GroupId group, Instant restoredAt, Instant brokenSince) {
    BrokenSpell spell() {
      return new BrokenSpell(brokenSince, restoredAt);
    }
  }

  record Vacated(GroupId group, PersonId person, String reason) {}

  record Left(GroupId group, PersonId person, String reason) {}
}
