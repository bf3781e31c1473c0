package org.partnershiphub.notification.notices.web;

import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.notification.notices.KindRule;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.NoticeKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of notices, for everybody who gets any. */
@RestController
@RequestMapping("/api/notice-kinds")
class KindController {

  private final KindRules rules;

  KindController(KindRules rules) {
    this.rules = rules;
  }

  /** What holds for one kind, unless a person wishes otherwise. */
  record Kind(NoticeKind kind, KindRule rule) {}

  @GetMapping
  List<Kind> all() {
    return Stream.of(NoticeKind.values()).map(it -> new Kind(it, rules.of(it))).toList();
  }
}
