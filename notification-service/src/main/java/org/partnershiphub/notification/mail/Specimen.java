package org.partnershiphub.notification.mail;

/** A letter to be looked at, which nobody is sent. */
public record Specimen(String subject, String text, String html) {}
