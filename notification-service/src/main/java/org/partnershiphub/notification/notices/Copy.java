package org.partnershiphub.notification.notices;

/**
 * What is kept of a mail to give its exact bytes: the form that it shares with others, and the
 * lines that are its own.
 *
 * @param form the digest of the form
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Copy(String form, byte[] own) {}
