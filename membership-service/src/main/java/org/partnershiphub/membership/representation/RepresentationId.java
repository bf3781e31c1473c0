package org.partnershiphub.membership.representation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.ids.TypedId;

/**
 * The representation of a jurisdiction; not the jurisdiction's own id, since listeners number facts
 * by what they are about.
 */
public record RepresentationId(@JsonValue String value) implements TypedId {

  public static RepresentationId of(JurisdictionId jurisdiction) {
    return new RepresentationId("representation:" + jurisdiction);
  }
}
