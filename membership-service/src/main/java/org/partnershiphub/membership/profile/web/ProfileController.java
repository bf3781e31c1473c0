package org.partnershiphub.membership.profile.web;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.membership.profile.HistoryEntry;
import org.partnershiphub.membership.profile.PartnershipProfile;
import org.partnershiphub.membership.profile.ProfileId;
import org.partnershiphub.membership.profile.Profiles;
import org.partnershiphub.membership.profile.web.ProfileView.CharterView;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the partnership to everybody. */
@RestController
@RequestMapping("/api/partnership")
class ProfileController {

  private static final CacheControl FOR_A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5));

  private final Profiles profiles;
  private final Vocabularies words;

  ProfileController(Profiles profiles, Vocabularies words) {
    this.profiles = profiles;
    this.words = words;
  }

  @GetMapping
  Mono<ResponseEntity<ProfileView>> profile() {
    return shown(ProfileView::of);
  }

  @GetMapping("/charter")
  Mono<ResponseEntity<CharterView>> charter() {
    return shown(it -> CharterView.of(it, it.charterInForce()));
  }

  @GetMapping("/charter/{version}")
  Mono<ResponseEntity<CharterView>> charter(@PathVariable int version) {
    return shown(it -> CharterView.of(it, it.charter(version)));
  }

  @GetMapping("/history")
  Mono<ResponseEntity<List<HistoryEntry>>> history() {
    return shown(ProfileView::history);
  }

  /** The closed lists of words that commands take. */
  @GetMapping("/vocabularies")
  ResponseEntity<Vocabularies> vocabularies() {
    return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(words);
  }

  private <T> Mono<ResponseEntity<T>> shown(Function<PartnershipProfile, T> view) {
    return profiles.get(ProfileId.PARTNERSHIP).map(it -> Etags.ok(it.map(view)));
  }
}
