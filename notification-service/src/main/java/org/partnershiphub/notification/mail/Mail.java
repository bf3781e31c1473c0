package org.partnershiphub.notification.mail;

/**
 * A mail, rendered.
 *
 * @param returnPath where a bounce goes; its token names the delivery
 * @param id the {@code Message-ID}, the same on every repeat
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Mail(String returnPath, String to, String id, byte[] bytes) {}
