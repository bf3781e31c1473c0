package org.partnershiphub.notification.push.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.push.Device;
import org.partnershiphub.notification.push.Devices;
import org.partnershiphub.notification.push.Enrolment;
import org.partnershiphub.notification.push.PublicKey;
import org.partnershiphub.notification.push.PushProblem.NoSuchDevice;
import org.partnershiphub.notification.push.PushProblem.NotOffered;
import org.partnershiphub.notification.push.PushProblem.TooManyDevices;
import org.partnershiphub.notification.push.PushSettings;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Everybody's own devices; the endpoint of none is told to anybody. */
@RestController
@RequestMapping("/api/push-subscriptions")
class PushController {

  private final Devices devices;
  private final Directory directory;
  private final Enrolment enrolment;
  private final PublicKey key;
  private final PushSettings settings;
  private final InstantSource clock;

  PushController(
      Devices devices,
      Directory directory,
      Enrolment enrolment,
      PublicKey key,
      PushSettings settings,
      InstantSource clock) {
    this.devices = devices;
    this.directory = directory;
    this.enrolment = enrolment;
    this.key = key;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a browser makes of itself: {@code PushSubscription.toJSON()}. */
  record AskedDevice(
      @Nullable String endpoint, @Nullable Long expirationTime, @Nullable DeviceKeys keys) {}

  record DeviceKeys(@Nullable String p256dh, @Nullable String auth) {}

  /**
   * @param service the host of the push service
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeviceView(String id, String service, Instant since) {

    static DeviceView of(Device it) {
      return new DeviceView(it.id(), it.endpoint().getHost(), it.since());
    }
  }

  /** With what a browser subscribes (applicationServerKey). */
  @GetMapping("/public-key")
  Mono<Map<String, String>> publicKey() {
    return Mono.justOrEmpty(key.text())
        .map(it -> Map.of("publicKey", it))
        .switchIfEmpty(Mono.error(NotOffered::new));
  }

  @GetMapping
  Mono<Map<String, List<DeviceView>>> list(Actor actor) {
    return blocking(() -> devices.of(records(actor)).stream().map(DeviceView::of).toList())
        .map(it -> Map.of("items", it));
  }

  /** The same endpoint again is the same subscription, with its keys of now. */
  @PostMapping
  Mono<ResponseEntity<DeviceView>> keep(Actor actor, @RequestBody AskedDevice asked) {
    return blocking(() -> keep(new PersonId(actor.person()), asked))
        .map(
            it ->
                ResponseEntity.created(URI.create("/api/push-subscriptions/" + it.id()))
                    .body(DeviceView.of(it)));
  }

  private Device keep(PersonId person, AskedDevice asked) {
    if (key.text().isEmpty()) {
      throw new NotOffered();
    }
    var keys = asked.keys() == null ? new DeviceKeys(null, null) : asked.keys();
    var checked = enrolment.check(asked.endpoint(), keys.p256dh(), keys.auth());
    var device = Device.of(person, checked.endpoint(), checked.keys(), clock.instant());
    var others =
        devices.of(Set.of(person)).stream().filter(it -> !it.id().equals(device.id())).count();
    if (others >= settings.perPerson()) {
      throw new TooManyDevices(settings.perPerson());
    }
    devices.keep(device);
    return device;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> end(Actor actor, @PathVariable String id) {
    return blocking(() -> devices.end(records(actor), id))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> new NoSuchDevice(id)))
        .then();
  }

  private Set<PersonId> records(Actor actor) {
    return directory.idsOf(new PersonId(actor.person()));
  }

  /** Stores wait, which no event loop must. */
  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
