package org.partnershiphub.membership.registry;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Fault;

/** Everything that is wrong with one thing that somebody sent; empty when nothing is. */
public record Faults(List<Fault> list) {

  public static final Faults NONE = new Faults(List.of());

  public Faults {
    list = List.copyOf(list);
  }

  /**
   * @param pointer a JSON Pointer from the thing's own root
   */
  public static Faults of(String pointer, String detail) {
    return new Faults(List.of(new Fault(pointer, detail)));
  }

  public static Faults when(boolean wrong, String pointer, String detail) {
    return wrong ? of(pointer, detail) : NONE;
  }

  public Faults and(Faults more) {
    if (more.list.isEmpty()) {
      return this;
    }
    if (list.isEmpty()) {
      return more;
    }
    var all = new ArrayList<>(list);
    all.addAll(more.list);
    return new Faults(all);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** The same faults seen from further up. */
  public Faults under(String pointer) {
    return new Faults(
        list.stream().map(it -> new Fault(pointer + it.pointer(), it.detail())).toList());
  }

  /** Refuses the thing when there is any fault. */
  public void refuse() {
    if (!isEmpty()) {
      throw new BadBody(list);
    }
  }
}
