package org.partnershiphub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;

class ProjectionsTest {

  final Stand stand = new Stand();
  final Projections projections = new Projections(stand.mongo);

  @AfterEach
  void close() {
    stand.close();
  }

  boolean apply(long number) {
    return projections.newer("rows", "a", number, new Update().set("last", number)).block();
  }

  Document row() {
    return stand.mongo.findById("a", Document.class, "rows").block();
  }

  @Test
  void a_repeated_or_late_fact_changes_nothing() {
    assertThat(apply(2)).isTrue();
    assertThat(apply(2)).isFalse();
    assertThat(apply(1)).isFalse();
    assertThat(apply(3)).isTrue();
    assertThat(row().getLong("last")).isEqualTo(3);
  }

  @Test
  void in_any_order_and_with_repeats_the_row_ends_at_the_last_fact() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var numbers = new ArrayList<>(LongStream.rangeClosed(1, 50).boxed().toList());
    numbers.addAll(numbers.subList(0, 20));
    Collections.shuffle(numbers, new Random(seed));
    Flux.fromIterable(numbers)
        .flatMap(
            number -> projections.newer("rows", "a", number, new Update().set("last", number)), 4)
        .blockLast();
    assertThat(row().getLong("last")).isEqualTo(50);
    assertThat(row().getLong("sequence")).isEqualTo(50);
  }
}
