package org.partnershiphub.notification.notices.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Logged;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the log has to know of those who read: the directory blocks, which no event loop must. */
@Component
class Readers {

  private final Directory directory;
  private final KindRules rules;

  Readers(Directory directory, KindRules rules) {
    this.directory = directory;
    this.rules = rules;
  }

  /** All ids of one human; none when nobody is asked for. */
  Mono<Set<PersonId>> ids(@Nullable PersonId person) {
    return person == null
        ? Mono.just(Set.of())
        : Mono.fromCallable(() -> directory.idsOf(person)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<List<NoticeView>> views(List<Logged> found) {
    return Mono.fromCallable(() -> written(found)).subscribeOn(Schedulers.boundedElastic());
  }

  private List<NoticeView> written(List<Logged> found) {
    var cards =
        directory.people(found.stream().map(it -> it.notice().id().person()).distinct().toList());
    var groups =
        directory.groups(
            found.stream().flatMap(it -> it.notice().why().stream()).distinct().toList());
    return found.stream()
        .map(
            it ->
                NoticeView.of(
                    it, cards.get(it.notice().id().person()), rules.mandatory(it.notice(), groups)))
        .toList();
  }
}
