package org.partnershiphub.notification.deliverability.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory.After;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory.Apart;

/** The exam of all memories; its mails are of a time when no others came. */
public interface ReturnMemoryContract {

  Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  ReturnMemory memory();

  @Test
  default void a_mail_is_known_by_its_place_and_by_its_message_id() {
    memory().dealtWith("rm|1|1", "<rm-1@x>", ReturnVerdict.TAKEN, LONG_AGO);
    memory().dealtWith("rm|1|2", "", ReturnVerdict.NO_TOKEN, LONG_AGO);

    assertThat(memory().verdict("rm|1|1", "")).isEqualTo(ReturnVerdict.TAKEN);
    assertThat(memory().verdict("rm|9|9", "<rm-1@x>")).isEqualTo(ReturnVerdict.TAKEN);
    assertThat(memory().verdict("rm|9|9", "")).isNull();
    assertThat(memory().verdict("rm|9|9", "<rm-2@x>")).isNull();
    memory().prune(LONG_AGO.plusSeconds(1));
    assertThat(memory().verdict("rm|1|1", "<rm-1@x>")).isNull();
  }

  @Test
  default void those_kept_apart_are_shown_page_by_page_the_latest_first() {
    for (int i = 0; i < 5; i++) {
      memory().dealtWith("ra|1|" + i, "", ReturnVerdict.FORGED, LONG_AGO.plusSeconds(i / 2));
    }
    memory().dealtWith("ra|1|9", "", ReturnVerdict.NOTHING, LONG_AGO);
    var seen = new ArrayList<Apart>();
    var after = new After(LONG_AGO.plusSeconds(60), "");
    while (after != null) {
      var page = memory().apart(after, 2);
      seen.addAll(page);
      after = page.isEmpty() ? null : new After(page.getLast().at(), page.getLast().place());
    }

    assertThat(seen)
        .filteredOn(it -> it.place().startsWith("ra|"))
        .extracting(Apart::place)
        .containsExactly("ra|1|4", "ra|1|3", "ra|1|2", "ra|1|1", "ra|1|0");
    memory().prune(LONG_AGO.plusSeconds(60));
    assertThat(memory().apart(new After(LONG_AGO.plusSeconds(60), ""), 10)).isEmpty();
  }
}
