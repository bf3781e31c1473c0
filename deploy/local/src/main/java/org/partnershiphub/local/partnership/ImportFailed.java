package org.partnershiphub.local.partnership;

/** Why the partnership could not be brought in, in one sentence. */
public final class ImportFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportFailed(String sentence) {
    super(sentence, null, false, false);
  }
}
