package org.partnershiphub.community.groups;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem.RulesInvalid;
import org.partnershiphub.community.groups.GroupRow.RulesRow;
import org.partnershiphub.community.rules.CompositionRules;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;

/** Makes the rules of a group from what was asked for and the template that it follows. */
final class RuleBook {

  private static final RulesRow NOTHING_SAID = new RulesRow(null, null, null, null, null);

  private RuleBook() {}

  static CompositionRules rules(GroupRow row, Map<GroupId, Group> known) {
    var said = row.rules() == null ? NOTHING_SAID : row.rules();
    var pattern = row.pattern();
    var made = pattern == null ? own(said) : inherited(said, template(pattern, known));
    check(row, said.ledBy(), made);
    return made;
  }

  private static CompositionRules own(RulesRow said) {
    if (said.openness() == null) {
      throw new RulesInvalid("The rules say no openness, and there is no template that does.");
    }
    return new CompositionRules(
        1, null, said.openness(), orNone(said.entry()), orNone(said.standing()));
  }

  private static CompositionRules inherited(RulesRow said, Group template) {
    if (said.entry() != null || said.standing() != null) {
      throw new RulesInvalid("A group that follows a template has no rules of its own beside it.");
    }
    var pattern = template.rules();
    return new CompositionRules(
        pattern.version(),
        template.id(),
        said.openness() == null ? pattern.openness() : said.openness(),
        pattern.entry(),
        pattern.standing());
  }

  private static Group template(GroupId pattern, Map<GroupId, Group> known) {
    var template = known.get(pattern);
    if (template == null || !template.isTemplate()) {
      throw new RulesInvalid("There is no template " + pattern + ".");
    }
    return template;
  }

  private static void check(GroupRow row, @Nullable String ledBy, CompositionRules made) {
    if (row.lifecycle() == Lifecycle.ANNUAL_COHORT && made.openness().isSeated()) {
      throw new RulesInvalid("A group of annual cohorts has no seats; it is open.");
    }
    if (ledBy != null && !made.leadingOffices().contains(ledBy)) {
      throw new RulesInvalid("led_by is " + ledBy + " but no rule LED_BY_OFFICE says so.");
    }
    if (row.category() == Category.GOVERNANCE_COMMITTEE && made.openness() != Openness.DESIGNATED) {
      throw new RulesInvalid("The governance committee is made up of designated people.");
    }
  }

  private static <R> List<R> orNone(@Nullable List<R> rules) {
    return rules == null ? List.of() : rules;
  }
}
