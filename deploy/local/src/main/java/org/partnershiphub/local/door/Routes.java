package org.partnershiphub.local.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every resource has one home and one path across the whole system. */
final class Routes {
  /** The services and the paths that are theirs. */
  static final Map<String, List<String>> HOMES =
      Map.of(
          "membership",
              List.of(
                  "/api/jurisdictions",
                  "/api/people",
                  "/api/organisations",
                  "/api/partnership",
                  "/api/agreements",
                  "/api/offices",
                  "/api/representation",
                  "/api/attestation-campaigns",
                  "/api/directory",
                  "/api/address-confirmations",
                  "/scim"),
          "community", List.of("/api/groups", "/api/cohorts"),
          "events",
              List.of(
                  "/api/actions",
                  "/api/meetings",
                  "/api/series",
                  "/api/answers",
                  "/api/calendars",
                  "/api/calendar-feeds",
                  "/api/free-busy"),
          "notification",
              List.of(
                  "/api/notices",
                  "/api/notice-kinds",
                  "/api/inbox",
                  "/api/preferences",
                  "/api/push-subscriptions",
                  "/api/webhooks",
                  "/api/words",
                  "/api/unsubscribe",
                  "/api/preference-pages",
                  "/api/sending",
                  "/api/deliverability"));

  private final List<Route> routes = new ArrayList<>();

  Routes() {
    HOMES.forEach(
        (service, paths) -> {
          paths.forEach(path -> routes.add(new Route(path, service, null)));
          routes.add(new Route("/api/operations/" + service, service, null));
          routes.add(new Route(description(service), service, "/v3/api-docs"));
        });
  }

  /** Where the description of a service's API is found at the front door. */
  static String description(String service) {
    return "/docs/%s/openapi.json".formatted(service);
  }

  @Nullable Route find(String path) {
    return routes.stream().filter(route -> route.leads(path)).findFirst().orElse(null);
  }
}
