package org.partnershiphub.membership.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.web.BodyReader;
import org.partnershiphub.platform.web.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Begins the profile when the service starts and none stands; waits for it, so that nobody is let
 * in before. Of instances that start at once, one begins it.
 */
@Component
public class Founder implements ApplicationRunner {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Aggregates<ProfileId, PartnershipProfile> profiles;
  private final JsonMapper json;
  private final BodyReader bodies;
  private final Resource file;

  Founder(
      Aggregates<ProfileId, PartnershipProfile> profiles,
      JsonMapper json,
      BodyReader bodies,
      @Value("${membership.partnership:classpath:partnership.json}") Resource file) {
    this.profiles = profiles;
    this.json = json;
    this.bodies = bodies;
    this.file = file;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    found().block(LIMIT);
  }

  /** A profile that stands is left as it is, whatever the file says meanwhile. */
  Mono<Void> found() {
    return profiles
        .find(ProfileId.PARTNERSHIP)
        .switchIfEmpty(Mono.defer(() -> profiles.create(ProfileId.PARTNERSHIP, first())))
        .then()
        .onErrorResume(AlreadyThere.class, _ -> Mono.empty());
  }

  private Change<PartnershipProfile> first() {
    var faults = new ArrayList<Fault>();
    var founding = read(faults);
    if (founding != null && faults.isEmpty()) {
      faults.addAll(founding.faults().list());
    }
    if (founding == null || !faults.isEmpty()) {
      throw new IllegalStateException(file.getDescription() + " has faults: " + faults);
    }
    return founding.profile();
  }

  private @Nullable Founding read(List<Fault> faults) {
    try (var in = file.getInputStream()) {
      return bodies.read(json.readTree(in), Founding.class, faults);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
    }
  }
}
