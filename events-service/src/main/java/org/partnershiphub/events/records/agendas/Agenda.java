package org.partnershiphub.events.records.agendas;

import static org.partnershiphub.events.records.RecordProblem.Code.AGENDA_EMPTY;
import static org.partnershiphub.events.records.RecordProblem.Code.AGENDA_INVALID;
import static org.partnershiphub.events.records.RecordProblem.Code.AGENDA_OVERRUNS;
import static org.partnershiphub.events.records.RecordProblem.Code.AGENDA_VERSIONS_FULL;
import static org.partnershiphub.events.records.RecordProblem.Code.AGENDA_VERSION_NOT_FOUND;
import static org.partnershiphub.events.records.RecordProblem.Code.MATERIALS_FULL;
import static org.partnershiphub.events.records.RecordProblem.Code.MATERIAL_NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Change;

/**
 * What a meeting is to talk about. A version is a draft until it is frozen; a change after that
 * makes the next version.
 */
public record Agenda(
    MeetingRef of,
    int version,
    List<AgendaItem> items,
    List<Material> materials,
    List<Frozen> frozen) {

  public Agenda {
    items = List.copyOf(items);
    materials = List.copyOf(materials);
    frozen = List.copyOf(frozen);
  }

  /** An agenda with nothing on it yet. */
  public static Agenda blank(Meeting meeting) {
    return new Agenda(MeetingRef.to(meeting), 1, List.of(), List.of(), List.of());
  }

  public boolean isFinal() {
    return !frozen.isEmpty() && frozen.getLast().version() == version;
  }

  /** Whether the item is on it. */
  public boolean has(ItemId item) {
    return items.stream().anyMatch(it -> it.id().equals(item));
  }

  public int minutes() {
    return items.stream().mapToInt(AgendaItem::minutes).sum();
  }

  /**
   * Other items in another order; the very same are no news.
   *
   * @param available how long the meeting is, in minutes; null when the agenda may be longer
   */
  public Change<Agenda> plan(
      List<AgendaItem> wanted, @Nullable Integer available, AgendaPolicy policy) {
    if (wanted.equals(items)) {
      return Change.nothing(this);
    }
    if (wanted.size() > policy.items()) {
      throw invalid("/items", "An agenda has at most " + policy.items() + " items.");
    }
    mustBeSound(wanted);
    var longer = wanted.stream().mapToInt(AgendaItem::minutes).sum();
    if (available != null && longer > available) {
      throw new RecordProblem(
          AGENDA_OVERRUNS,
          "/items",
          "The items take %d minutes and the meeting %d; say mayOverrun if that is meant."
              .formatted(longer, available));
    }
    return changed(wanted, kept(wanted));
  }

  private static void mustBeSound(List<AgendaItem> wanted) {
    var seen = new ArrayList<ItemId>();
    for (int at = 0; at < wanted.size(); at++) {
      var item = wanted.get(at);
      if (seen.contains(item.id())) {
        throw invalid("/items/" + at + "/id", "Two items have the id " + item.id() + ".");
      }
      seen.add(item.id());
      for (int who = 0; who < item.presenters().size(); who++) {
        if (!item.presenters().get(who).isEitherOr()) {
          throw invalid(
              "/items/" + at + "/presenters/" + who, "A presenter is a person or a name.");
        }
      }
    }
  }

  private List<Material> kept(List<AgendaItem> wanted) {
    var staying = wanted.stream().map(AgendaItem::id).toList();
    return materials.stream()
        .map(it -> it.item() == null || staying.contains(it.item()) ? it : it.without(it.item()))
        .toList();
  }

  /** One more material. */
  public Change<Agenda> add(Material material, AgendaPolicy policy) {
    if (materials.size() >= policy.materials()) {
      throw new RecordProblem(
          MATERIALS_FULL, "", "An agenda has at most " + policy.materials() + " materials.");
    }
    if (material.item() != null && !has(material.item())) {
      throw invalid("/item", "There is no item " + material.item() + ".");
    }
    return changed(items, Stream.concat(materials.stream(), Stream.of(material)).toList());
  }

  /** One material less; frozen versions keep it. */
  public Change<Agenda> remove(MaterialId material) {
    var left = materials.stream().filter(it -> !it.id().equals(material)).toList();
    if (left.size() == materials.size()) {
      throw noSuch(material);
    }
    return changed(items, left);
  }

  private Change<Agenda> changed(List<AgendaItem> nowItems, List<Material> nowMaterials) {
    var next = new Agenda(of, isFinal() ? version + 1 : version, nowItems, nowMaterials, frozen);
    return Change.of(
        next,
        new AgendaFact.AgendaChanged(
            of, next.version, nowItems.size(), next.minutes(), nowMaterials.size()));
  }

  /** Freezes this version; one that is final is so once. */
  public Change<Agenda> finalise(Finalisation by) {
    if (isFinal()) {
      return Change.nothing(this);
    }
    if (items.isEmpty()) {
      throw new RecordProblem(AGENDA_EMPTY, "", "There is no item on the agenda.");
    }
    if (frozen.size() >= by.policy().versions()) {
      throw new RecordProblem(
          AGENDA_VERSIONS_FULL, "", "The agenda was final " + frozen.size() + " times.");
    }
    var kept = by.freeze(this);
    var all = Stream.concat(frozen.stream(), Stream.of(kept)).toList();
    var ref = "/api/meetings/%s/agenda?version=%d".formatted(of.meeting(), version);
    return Change.of(
        new Agenda(of, version, items, materials, all),
        new AgendaFact.AgendaFinalised(
            of, version, ref, kept.daysBefore(), items.size(), minutes()));
  }

  public Frozen frozen(int wanted) {
    return frozen.stream()
        .filter(it -> it.version() == wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new RecordProblem(
                    AGENDA_VERSION_NOT_FOUND, "", "No version " + wanted + " was ever final."));
  }

  /** A material of the draft or of any frozen version. */
  public Material material(MaterialId wanted) {
    return find(wanted).orElseThrow(() -> noSuch(wanted));
  }

  /** Whether it stands in this agenda, or stood in one that was final. */
  boolean knows(MaterialId wanted) {
    return find(wanted).isPresent();
  }

  private Optional<Material> find(MaterialId wanted) {
    return Stream.concat(materials.stream(), frozen.stream().flatMap(it -> it.materials().stream()))
        .filter(it -> it.id().equals(wanted))
        .findFirst();
  }

  private static RecordProblem noSuch(MaterialId material) {
    return new RecordProblem(MATERIAL_NOT_FOUND, "", "There is no material " + material + ".");
  }

  private static RecordProblem invalid(String pointer, String why) {
    return new RecordProblem(AGENDA_INVALID, pointer, why);
  }
}
