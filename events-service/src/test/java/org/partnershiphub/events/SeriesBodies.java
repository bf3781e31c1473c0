package org.partnershiphub.events;

import tools.jackson.databind.json.JsonMapper;

/** Series as bodies. */
public final class SeriesBodies {

  private SeriesBodies() {}

  public static String series(String id, String local, String rule, String... groups) {
    return """
        {"id":"%s","title":"A series","groups":%s,"startsLocal":"%s","zone":"America/New_York",\
        "durationMinutes":60,"recurrence":"%s"}"""
        .formatted(id, JsonMapper.shared().writeValueAsString(groups), local, rule);
  }
}
