package org.partnershiphub.notification.mail;

import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.partnershiphub.notification.notices.Marks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  /**
   * @param secret seals the links that stop a kind of mail; from the environment, no default
   */
  @Validated
  @ConfigurationProperties("hub.notification.stop")
  record StopSettings(@Size(min = 16) String secret) {}

  /**
   * @param secret seals the links by which invitations are answered, the same as events-service
   *     has; from the environment, no default
   */
  @Validated
  @ConfigurationProperties("hub.notification.answers")
  record AnswerSettings(@Size(min = 16) String secret) {

    /** The secret stays out of logs. */
    @Override
    public String toString() {
      return "AnswerSettings[]";
    }
  }

  static {
    // Named outright, else the mail library searches the class path for them with every body part.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    System.setProperty(
        "jakarta.activation.spi.MimeTypeRegistryProvider",
        "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");
    System.setProperty(
        "jakarta.activation.spi.MailcapRegistryProvider",
        "org.eclipse.angus.activation.MailcapRegistryProviderImpl");
  }

  @Bean
  Tokens tokens(StopSettings settings) {
    return new Tokens(settings.secret());
  }

  @Bean
  Marks marks(Tokens tokens) {
    return tokens::mark;
  }

  @Bean
  AnswerLinks answerLinks(AnswerSettings settings, MailSettings mail) {
    return new AnswerLinks(settings.secret(), mail.publicUrl().toString());
  }

  @Bean
  MailServerWatch mailServerWatch() {
    return new MailServerWatch();
  }

  @Bean(destroyMethod = "close")
  PacedCarrier smtpCarrier(
      MailSettings settings, SslBundles bundles, MailServerWatch watch, InstantSource clock) {
    var bundle = settings.smtp().sslBundle();
    var trust = bundle.isBlank() ? null : bundles.getBundle(bundle).createSslContext();
    var dkim = settings.dkim().signs() ? new Dkim(settings.domain(), settings.dkim()) : null;
    return new PacedCarrier(
        new SmtpCarrier(settings, trust, dkim, clock), new Pace(settings.pace()), watch, clock);
  }
}
