package org.partnershiphub.membership.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.partnershiphub.membership.registry.Vocabularies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the partnership to everybody; it changes with a new version of the data. */
@RestController
@RequestMapping("/api/partnership")
class ProfileController {

  private static final CacheControl FOR_A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5));

  private final Profile profile;
  private final Vocabularies words;

  ProfileController(
      JsonMapper json,
      Vocabularies words,
      @Value("${membership.partnership:classpath:partnership.json}") Resource file) {
    this.profile = read(json, file);
    this.words = words;
  }

  private static Profile read(JsonMapper json, Resource file) {
    try (var in = file.getInputStream()) {
      return json.readValue(in, Profile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
    }
  }

  @GetMapping
  ResponseEntity<Profile> profile() {
    return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(profile);
  }

  /** The closed lists of words that commands take. */
  @GetMapping("/vocabularies")
  ResponseEntity<Vocabularies> vocabularies() {
    return ResponseEntity.ok().cacheControl(FOR_A_WHILE).body(words);
  }
}
