package org.partnershiphub.notification.push;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.inbox.Entries;
import org.partnershiphub.notification.mail.MailSettings;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.QuietHours;
import org.partnershiphub.notification.sending.Sending;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PushConfiguration {

  @Bean
  PushTiming pushTiming(
      Notices notices,
      Directory directory,
      PreferenceBook preferences,
      KindRules rules,
      QuietHours quiet) {
    return new WishedTiming(notices, directory, preferences, rules, quiet);
  }

  /** Push services live by the clock of the world. */
  @Bean
  PublicKey pushKey(PushSettings settings) {
    return settings.offered()
        ? new PublicKey(new Vapid(settings.key(), settings.subject(), Clock.systemUTC()))
        : new PublicKey(null);
  }

  @Bean
  @ConditionalOnExpression("!'${hub.notification.push.key:}'.isBlank()")
  PushSweep pushSweep(
      PushWork work, Pushes pushes, Sending sending, LockProvider leases, InstantSource clock) {
    return new PushSweep(work, pushes, sending, leases, clock);
  }

  @Bean
  PushWork pushWork(
      Devices devices,
      Pushes pushes,
      Directory directory,
      Notices notices,
      Entries entries,
      OutboundGuard guard,
      PublicKey key,
      PushTiming timing,
      PushSettings settings,
      MailSettings mail,
      JsonMapper json,
      InstantSource clock) {
    return new PushWork(
        new PushPlanning(devices, pushes, directory, timing, clock),
        new Judging(notices, entries, directory, settings, mail.publicUrl().toString()),
        devices,
        pushes,
        new PushService(guard, key, new Encryption(new SecureRandom()), json, settings),
        settings,
        clock);
  }
}
