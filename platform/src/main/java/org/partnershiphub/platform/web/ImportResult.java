package org.partnershiphub.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, or would.
 *
 * @param created rows that are new; of a dry run, those without a fault
 * @param faults how many a dry run found; absent else, since a fault refuses an import
 * @param errors the first thousand of them, by line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResult(
    int received,
    int created,
    int unchanged,
    @Nullable Integer faults,
    @Nullable List<Fault> errors) {

  public ImportResult(int received, int created, int unchanged) {
    this(received, created, unchanged, null, null);
  }

  /** What would happen. */
  public static ImportResult dryRun(int received, int created, int unchanged, FaultReport report) {
    return new ImportResult(received, created, unchanged, report.faults(), report.named());
  }
}
