package org.partnershiphub.membership;

import org.partnershiphub.platform.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The whole service with a clock that tests move, later only; one context for all of them. */
@Import(MovableClock.Wiring.class)
abstract class MovingService extends RunningService {

  @Autowired MovableClock clock;
}
