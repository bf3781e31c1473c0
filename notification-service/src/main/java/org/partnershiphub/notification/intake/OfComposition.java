package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.CompositionFault;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Whether groups are composed as their rules say; told on change only, by whoever knows. */
@Component
class OfComposition {

  private static final String CO_CHAIR = "CO_CHAIR";

  private final Directory directory;
  private final Tidings tidings;

  OfComposition(Directory directory, Tidings tidings) {
    this.directory = directory;
    this.tidings = tidings;
  }

  record Broken(GroupId group, List<Fault> reasons, Instant since) {}

  record Fault(
      String rule, String expected, String actual, @Nullable List<JurisdictionId> jurisdictions) {

    CompositionFault fault() {
      return new CompositionFault(
          rule, expected, actual, jurisdictions == null ? List.of() : jurisdictions);
    }
  }

  record Restored(GroupId group, Instant restoredAt) {}

  Intake hear(Intake intake) {
    return intake
        .on("community.group-composition-broken.v1", Broken.class, Told.to(this::broken))
        .on("community.group-composition-restored.v1", Restored.class, Told.to(this::restored));
  }

  private void broken(Broken fact, Envelope it) {
    var faults = fact.reasons().stream().map(Fault::fault).toList();
    var matter = new Matter.Composition(fact.group(), faults, fact.since());
    tell(NoticeKind.COMPOSITION_BROKEN, NoticeKind.COMPOSITION_RESTORED, matter, it);
  }

  private void restored(Restored fact, Envelope it) {
    var matter = new Matter.Composition(fact.group(), List.of(), fact.restoredAt());
    tell(NoticeKind.COMPOSITION_RESTORED, NoticeKind.COMPOSITION_BROKEN, matter, it);
  }

  /** What was said before of the same group holds no more, if it was not said yet. */
  private void tell(NoticeKind kind, NoticeKind before, Matter.Composition matter, Envelope it) {
    var group = matter.group().value();
    directory.learn(new Lesson.Settled(before.name(), group, it.number()));
    var tiding = Tiding.of(kind, group, matter, it);
    tidings.tell(tiding, Addressee.office(CO_CHAIR));
    tidings.tell(tiding, Addressee.administrators());
  }
}
