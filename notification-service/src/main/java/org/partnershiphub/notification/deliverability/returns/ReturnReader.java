package org.partnershiphub.notification.deliverability.returns;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads delivery status notifications (RFC 3464) and complaints (RFC 5965). */
final class ReturnReader {

  private static final List<String> DELIVERY_STATUS =
      List.of("message/delivery-status", "message/global-delivery-status");
  private static final List<String> ORIGINAL =
      List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

  /** Headers that servers write the address into, to which something came. */
  private static final List<String> ARRIVED_AT =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");

  /** What says that the mail was wanted, or speaks of no reader at all (RFC 6591, RFC 6692). */
  private static final Set<String> NO_COMPLAINT = Set.of("not-spam", "auth-failure");

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\",;:]+@[^\\s<>()\",;:]+");

  private ReturnReader() {}

  static Returned read(MimeMessage mail) throws MessagingException, IOException {
    if (mail.isMimeType("multipart/report") && mail.getContent() instanceof Multipart parts) {
      return report(mail, parts);
    }
    return automatic(mail) ? new Returned.Automatic() : new Returned.NoReport();
  }

  private static Returned report(MimeMessage mail, Multipart parts)
      throws MessagingException, IOException {
    var status = part(parts, DELIVERY_STATUS);
    if (status != null) {
      return failed(mail, HeaderBlocks.of(status));
    }
    var feedback = part(parts, List.of("message/feedback-report"));
    if (feedback != null) {
      return complaint(HeaderBlocks.of(feedback).getFirst(), part(parts, ORIGINAL));
    }
    return part(parts, List.of("message/disposition-notification")) == null
        ? new Returned.NoReport()
        : new Returned.Nothing();
  }

  private static @Nullable BodyPart part(Multipart parts, List<String> types)
      throws MessagingException {
    for (int i = 0; i < parts.getCount(); i++) {
      var part = parts.getBodyPart(i);
      for (var type : types) {
        if (part.isMimeType(type)) {
          return part;
        }
      }
    }
    return null;
  }

  /** Each of our mails has one recipient; what was relayed or delayed is not lost. */
  private static Returned failed(MimeMessage mail, List<InternetHeaders> blocks)
      throws MessagingException {
    for (var block : blocks) {
      var action = HeaderBlocks.value(block, "Action").toLowerCase(Locale.ROOT);
      if (action.equals("failed")) {
        return new Returned.Failed(
            arrivedAt(mail), recipient(block), status(HeaderBlocks.value(block, "Status")));
      }
    }
    return new Returned.Nothing();
  }

  private static @Nullable String recipient(InternetHeaders block) {
    var original = HeaderBlocks.typed(block, "Original-Recipient");
    var named = original.isEmpty() ? HeaderBlocks.typed(block, "Final-Recipient") : original;
    var address = ADDRESS.matcher(named);
    return address.find() ? address.group() : null;
  }

  /** Some servers write a comment behind it. */
  private static String status(String text) {
    var end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<String> arrivedAt(MimeMessage mail) throws MessagingException {
    var all = new ArrayList<String>();
    for (var name : ARRIVED_AT) {
      var values = mail.getHeader(name);
      if (values != null) {
        for (var value : values) {
          addresses(value, all);
        }
      }
    }
    return all;
  }

  private static void addresses(String text, List<String> into) {
    var found = ADDRESS.matcher(text);
    while (found.find()) {
      into.add(found.group());
    }
  }

  private static Returned complaint(InternetHeaders feedback, @Nullable Part original)
      throws MessagingException, IOException {
    var type = HeaderBlocks.value(feedback, "Feedback-Type").toLowerCase(Locale.ROOT);
    if (NO_COMPLAINT.contains(type)) {
      return new Returned.Nothing();
    }
    var paths = new ArrayList<String>();
    addresses(HeaderBlocks.value(feedback, "Original-Mail-From"), paths);
    if (original != null) {
      addresses(HeaderBlocks.value(HeaderBlocks.of(original).getFirst(), "Return-Path"), paths);
    }
    return new Returned.Complaint(paths, word(type));
  }

  /** What they call it is shown; it is no place for their texts. */
  private static String word(String type) {
    return type.matches("[a-z][a-z-]{0,30}") ? type : "other";
  }

  /** RFC 3834, and what came before it. */
  private static boolean automatic(MimeMessage mail) throws MessagingException {
    var submitted = header(mail, "Auto-Submitted");
    return (!submitted.isEmpty() && !submitted.equals("no"))
        || header(mail, "Precedence").equals("auto_reply")
        || !header(mail, "X-Autoreply").isEmpty();
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    var value = mail.getHeader(name, null);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
