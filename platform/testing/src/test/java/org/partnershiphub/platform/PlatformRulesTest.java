package org.partnershiphub.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.HouseRules;

class PlatformRulesTest {

  @Test
  void the_house_rules_hold_here_too() throws ClassNotFoundException {
    HouseRules.check(
        "org.partnershiphub.platform",
        // the intake waits, so that retries and offsets are true
        Class.forName("org.partnershiphub.platform.intake.Intake"),
        // a service without its indexes does not start
        Class.forName("org.partnershiphub.platform.outbox.Indexing"),
        // the three that own a pipeline of their own and log its end
        Class.forName("org.partnershiphub.platform.outbox.Relay"),
        Class.forName("org.partnershiphub.platform.outbox.Sweeping"),
        Class.forName("org.partnershiphub.platform.timers.Timekeeper"));
  }

  @Test
  void no_word_of_the_domain_is_in_the_platform() {
    noClasses()
        .should()
        .haveNameMatching("(?i).*(meeting|jurisdiction|cohort|seat|notice|member|group).*")
        .because("platform serves any domain")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.partnershiphub.platform"));
  }
}
