package org.partnershiphub.events.answers;

import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was pressed behind a link counts when nobody has pressed another button. */
@Configuration(proxyBeanMethods = false)
class AnswerTimers {

  @Bean
  Timer<AnswersId, Answers> pressedTimer(AllAnswers answers) {
    return new Timer<>("pressed answers", answers, (it, now) -> it.settled());
  }
}
