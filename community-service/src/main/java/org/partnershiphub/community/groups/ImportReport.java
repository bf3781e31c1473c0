package org.partnershiphub.community.groups;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Drafting.Trouble;
import org.partnershiphub.community.groups.GroupProblem.ImportTooEarly;
import org.partnershiphub.community.groups.GroupProblem.JurisdictionUnknown;
import org.partnershiphub.community.groups.GroupProblem.PersonUnknown;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.ImportRows;

/**
 * Collects what is wrong with the rows of an import. When nothing is wrong but that people or
 * jurisdictions are not known here yet, the answer says so, for it may be worth another try.
 */
public final class ImportReport<T> {

  private final ImportRows<T> rows;
  private final List<Fault> unknown = new ArrayList<>();
  private final Set<String> codes = new LinkedHashSet<>();
  private boolean isWrong;

  public ImportReport(ImportRows<T> rows) {
    this.rows = rows;
    this.isWrong = rows.readable().contains(null);
  }

  public void refuse(int line, String pointer, @Nullable String detail) {
    isWrong = true;
    rows.refuse(line, pointer, detail == null ? "is refused" : detail);
  }

  void refuse(int line, Trouble trouble) {
    refuse(line, trouble.pointer(), trouble.problem());
  }

  public void refuse(int line, String pointer, RuntimeException problem) {
    var message = problem.getMessage();
    switch (problem) {
      case PersonUnknown it -> unknown(line, pointer, it, "person-unknown");
      case JurisdictionUnknown it -> unknown(line, pointer, it, "jurisdiction-unknown");
      default -> refuse(line, pointer, message);
    }
  }

  /** Fails when unknown names are all that is wrong; else adds them to the other faults. */
  public void finish() {
    if (!isWrong && !unknown.isEmpty()) {
      throw new ImportTooEarly(
          codes.iterator().next(),
          unknown.stream()
              .map(it -> new Fault(it.pointer(), it.detail()).inRow(lineOf(it)))
              .toList());
    }
    for (var fault : unknown) {
      rows.refuse(lineOf(fault), fault.pointer(), fault.detail());
    }
  }

  private static int lineOf(Fault fault) {
    return fault.line() == null ? 1 : fault.line();
  }

  private void unknown(int line, String pointer, RuntimeException problem, String code) {
    codes.add(code);
    unknown.add(new Fault(line, pointer, String.valueOf(problem.getMessage())));
  }
}
