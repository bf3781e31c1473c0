package org.partnershiphub.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealsTest {

  private final Seals seals = new Seals("a secret of the tests");

  @Test
  void what_was_sealed_opens_again() {
    var sealed = seals.seal("stop|p001|Zoë");

    assertThat(sealed).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{22}");
    assertThat(seals.open(sealed)).contains("stop|p001|Zoë");
    assertThat(new Seals("a secret of the tests").open(sealed)).contains("stop|p001|Zoë");
  }

  @Test
  void nothing_else_opens() {
    var sealed = seals.seal("stop|p001|all");
    var another = seals.seal("stop|p002|all");
    var mixed = sealed.substring(0, sealed.indexOf('.')) + another.substring(another.indexOf('.'));

    assertThat(seals.open(mixed)).isEmpty();
    assertThat(seals.open(sealed + "x")).isEmpty();
    assertThat(seals.open(sealed + "=")).isEmpty();
    assertThat(seals.open(sealed.replace(".", ""))).isEmpty();
    assertThat(seals.open(sealed + ".")).isEmpty();
    assertThat(seals.open("")).isEmpty();
    assertThat(seals.open("%.%")).isEmpty();
    assertThat(new Seals("another secret, as long").open(sealed)).isEmpty();
  }

  @Test
  void a_mark_is_the_same_for_the_same_and_says_nothing() {
    assertThat(seals.mark("a@b.example"))
        .isEqualTo(seals.mark("a@b.example"))
        .isNotEqualTo(seals.mark("a@c.example"))
        .isNotEqualTo(new Seals("another secret, as long").mark("a@b.example"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void a_short_secret_stops_the_start() {
    assertThatThrownBy(() -> new Seals("short")).isInstanceOf(IllegalArgumentException.class);
  }
}
