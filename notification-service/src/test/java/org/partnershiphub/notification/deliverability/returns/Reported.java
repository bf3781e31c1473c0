package org.partnershiphub.notification.deliverability.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Mails that come back, as servers write them. */
public final class Reported {

  private Reported() {}

  public static MimeMessage mail(String text) throws MessagingException {
    var octets = text.replace("\n", "\r\n").getBytes(UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
  }

  /** As Postfix writes it. */
  public static String failed(String to, String recipient, String action, String status) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.agency.example (Mail Delivery System)
        To: %s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <20261120120000.%s@mx.agency.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.agency.example
        X-Postfix-Queue-ID: 4A1B2C
        Arrival-Date: Fri, 20 Nov 2026 12:00:00 +0000 (UTC)

        Final-Recipient: rfc822; %s
        Original-Recipient: rfc822;%s
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --b1
        Content-Type: text/rfc822-headers

        From: Partnership Hub <notices@hub.example.org>
        Subject: Invitation

        --b1--
        """
        .formatted(to, Integer.toHexString(to.hashCode()), recipient, recipient, action, status);
  }

  /** As feedback loops write it. */
  public static String complaint(String type, String mailFrom, String returnPath) {
    return """
        From: <staff@provider.example>
        To: <abuse@hub.example.org>
        Subject: FW: Invitation
        Message-ID: <arf-%s-%s@provider.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

        --b2
        Content-Type: text/plain; charset=us-ascii

        This is an email abuse report.

        --b2
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1%s

        --b2
        Content-Type: message/rfc822

        Return-Path: %s
        From: Partnership Hub <notices@hub.example.org>
        Subject: Invitation

        Hello.

        --b2--
        """
        .formatted(
            type,
            Integer.toHexString((mailFrom + returnPath).hashCode()),
            type,
            mailFrom.isEmpty() ? "" : "\nOriginal-Mail-From: <" + mailFrom + ">",
            returnPath.isEmpty() ? "<redacted>" : "<" + returnPath + ">");
  }
}
