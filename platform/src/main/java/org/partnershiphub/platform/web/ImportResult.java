package org.partnershiphub.platform.web;

/** What an import came to. */
public record ImportResult(int received, int created, int unchanged) {}
