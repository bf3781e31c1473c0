package org.partnershiphub.platform.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The README's table of facts, made from all contracts: who tells each, who hears it. */
public final class FactTable {

  private FactTable() {}

  public static String markdown() {
    Map<String, String> tellers = new TreeMap<>();
    Map<String, Set<String>> hearers = new TreeMap<>();
    for (var service : ContractRules.services()) {
      var contracts = ProjectFiles.root().resolve(service).resolve("contracts");
      ContractRules.names(contracts).forEach(type -> tellers.put(type, service));
      ContractRules.listed(contracts)
          .forEach(type -> hearers.computeIfAbsent(type, key -> new TreeSet<>()).add(service));
    }
    return tellers.entrySet().stream()
        .map(it -> row(it.getKey(), it.getValue(), hearers.getOrDefault(it.getKey(), Set.of())))
        .collect(Collectors.joining("\n", "| Fact | Told by | Heard by |\n|---|---|---|\n", "\n"));
  }

  private static String row(String type, String teller, Set<String> hearers) {
    var heard =
        hearers.isEmpty()
            ? "(the record)"
            : hearers.stream().map(FactTable::brief).collect(Collectors.joining(", "));
    return "| [`%s`](%s/contracts/%s.schema.json) | %s | %s |"
        .formatted(type, teller, type, brief(teller), heard);
  }

  private static String brief(String service) {
    return service.replace("-service", "");
  }

  /** A text with what stands between its two markers replaced. */
  public static String between(String text, String begin, String end, String replacement) {
    var from = text.indexOf(begin);
    var to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError("No " + begin + " before " + end);
    }
    return text.substring(0, from + begin.length()) + "\n" + replacement + text.substring(to);
  }
}
