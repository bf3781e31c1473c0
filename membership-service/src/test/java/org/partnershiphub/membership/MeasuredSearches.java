package org.partnershiphub.membership;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each search over HTTP beside the bare query of the driver that answers the same question. */
final class MeasuredSearches {

  private static final int PAGE = 51;
  private static final int WARM_UP = 10;

  private final WebClient client;
  private final ReactiveMongoTemplate mongo;

  MeasuredSearches(WebClient client, ReactiveMongoTemplate mongo) {
    this.client = client;
    this.mongo = mongo;
  }

  /**
   * @param filters what the store is asked, all of which must be met
   */
  private record Search(String query, Document... filters) {}

  private static List<Search> searches() {
    return List.of(
        new Search("", new Document()),
        new Search("q=surname39999", word("surname39999"), mark("name su")),
        new Search("q=surname", word("surname"), mark("name su")),
        new Search("q=esme", word("esme"), mark("name es")),
        new Search("q=jo surname12", word("jo"), word("surname12"), pair("name jo|name su")),
        new Search("q=esme surname3", word("esme"), word("surname3"), pair("name es|name su")),
        new Search("q=nobody surname3", word("nobody"), word("surname3"), pair("name no|name su")),
        new Search("role=DATA_LEAD", mark("role DATA_LEAD")),
        new Search("role=CHILD_WELFARE_WORKER", mark("role CHILD_WELFARE_WORKER")),
        new Search("q=surname1&role=DATA_LEAD", word("surname1"), pair("name su|role DATA_LEAD")),
        new Search("organisation=z00042", new Document("state.finder.employers", "z00042")),
        new Search("jurisdictionKind=TRIBE", mark("kind TRIBE")),
        new Search("jurisdictionKind=COUNTY", mark("kind COUNTY")),
        new Search("q=ada&jurisdictionKind=CITY", word("ada"), pair("kind CITY|name ad")),
        new Search("role=DATA_LEAD&jurisdictionKind=TRIBE", pair("kind TRIBE|role DATA_LEAD")),
        new Search("seniority=STAFF&organisationKind=JURISDICTION", pair("JURISDICTION|STAFF")),
        new Search("group=z-group"),
        new Search("q=surname1&group=z-group"),
        new Search("q=surname39999&group=z-group"));
  }

  private static Document word(String beginning) {
    return new Document("state.finder.words", new Document("$regex", "^" + beginning));
  }

  private static Document mark(String mark) {
    return new Document("state.finder.marks", mark);
  }

  private static Document pair(String pair) {
    return new Document("state.finder.pairs", pair);
  }

  void print(int times, String when) {
    DirectoryMeasurement.say("searches %s, median of %d, ms", when, times);
    for (var it : searches()) {
      var uri = "/api/directory/people?" + it.query();
      var http = times(times, client.get().uri(uri).retrieve().bodyToMono(byte[].class));
      var bare = times(times, bare(it).collectList());
      DirectoryMeasurement.say(
          "%-46s %6.1f (p95 %6.1f), bare query %6.1f, ratio %.1f",
          it.query(), median(http), late(http), median(bare), median(http) / median(bare));
    }
  }

  /** The people of a group stand in another collection, so those cannot be asked for at once. */
  private Flux<Document> bare(Search search) {
    return search.query().contains("group")
        ? places().flatMapMany(ids -> found(new Document("_id", new Document("$in", ids))))
        : found(new Document("$and", List.of(search.filters())));
  }

  private Mono<List<String>> places() {
    return mongo
        .getCollection("places")
        .flatMapMany(
            it ->
                it.find(new Document("heldIn", "z-group"))
                    .sort(new Document("person", 1))
                    .limit(PAGE))
        .map(it -> it.getString("person"))
        .collectList();
  }

  private Flux<Document> found(Document filter) {
    return mongo
        .getCollection("people")
        .flatMapMany(it -> it.find(filter).sort(new Document("_id", 1)).limit(PAGE));
  }

  private static double[] times(int times, Mono<?> asked) {
    return Stream.generate(() -> once(asked))
        .limit(WARM_UP + times)
        .skip(WARM_UP)
        .mapToDouble(it -> it)
        .sorted()
        .toArray();
  }

  private static double once(Mono<?> asked) {
    var began = System.nanoTime();
    asked.block();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double late(double[] sorted) {
    return Arrays.copyOfRange(sorted, sorted.length * 95 / 100, sorted.length)[0];
  }
}
