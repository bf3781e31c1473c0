package org.partnershiphub.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.reactivestreams.Publisher;

/** The rules of architecture that hold in every service, checked on its main classes. */
public final class HouseRules {

  private static final ArchRule NOBODY_BLOCKS_OR_DETACHES =
      noClasses()
          .should()
          .callMethodWhere(
              JavaAccess.Predicates.target(owner(assignableTo(Publisher.class)))
                  .and(
                      JavaAccess.Predicates.target(
                          nameMatching("block.*|subscribe|toIterable|toStream|toFuture"))))
          .because("a blocked or detached pipeline is invisible to its caller");

  private static final ArchRule TIME_COMES_THROUGH_THE_DOOR =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time comes from an injected clock");

  private static final ArchRule IDS_COME_THROUGH_THE_DOOR =
      noClasses()
          .should()
          .callMethod(UUID.class, "randomUUID")
          .because("ids come from an injected source");

  private static final ArchRule NOTHING_IS_CALLED_AN_EVENT =
      noClasses()
          .should()
          .haveNameMatching(".*\\.[^.]*Event(s|Service|Publisher|Listener|Handler|Dto)?$")
          .because("people attend meetings, and what happened is a fact");

  private static final ArchRule NO_GRAB_BAGS =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..dto..", "..exception..", "..common..")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .because("a room is named for what is in it");

  private static final ArchRule DOORS_STAY_SHUT =
      classes()
          .that()
          .resideInAnyPackage("..web", "..store", "..intake")
          .and(are(not(resideInAPackage("org.partnershiphub.platform.."))))
          .should()
          .notBePublic()
          .allowEmptyShould(true)
          .because("a service's web, store and intake are nobody's API");

  private HouseRules() {}

  /**
   * @param root the service's root package
   * @param mayBlock the few classes whose task it is to wait, each with its reason in its own words
   */
  public static void check(String root, Class<?>... mayBlock) {
    var main =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root)
            .that(are(not(resideInAPackage("org.partnershiphub.platform.testing.."))));
    var others = main.that(are(not(belongToAnyOf(mayBlock))));
    NOBODY_BLOCKS_OR_DETACHES.check(others);
    rules().forEach(rule -> rule.check(main));
    domainKnowsNoTransport(main);
  }

  private static List<ArchRule> rules() {
    return List.of(
        TIME_COMES_THROUGH_THE_DOOR,
        IDS_COME_THROUGH_THE_DOOR,
        NOTHING_IS_CALLED_AN_EVENT,
        NO_GRAB_BAGS,
        DOORS_STAY_SHUT);
  }

  /** A fact or a problem is plain Java: no web, no messaging, no store in its signature. */
  private static void domainKnowsNoTransport(JavaClasses main) {
    noClasses()
        .that()
        .areAssignableTo(org.partnershiphub.platform.change.Fact.class)
        .or()
        .areAssignableTo(org.partnershiphub.platform.ids.TypedId.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.messaging..",
            "org.springframework.kafka..",
            "com.mongodb..",
            "reactor..")
        .because("the domain knows no transport")
        .check(main);
  }
}
