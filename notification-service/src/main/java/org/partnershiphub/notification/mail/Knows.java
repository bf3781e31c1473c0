package org.partnershiphub.notification.mail;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.MeetingId;

/**
 * What a reader knows of a meeting before a letter about it.
 *
 * @param version the one that they were told of last; 0 when none
 * @param calendar whether their calendar surely stands exactly as the version before this one
 * @param answer what they have said to it, if that still holds
 * @param before of a series that goes on from another one: how that one stands for them
 */
public record Knows(
    int version, boolean calendar, @Nullable Before before, @Nullable Response answer) {

  public static final Knows NOTHING = new Knows(0, false, null);

  public Knows(int version, boolean calendar, @Nullable Before before) {
    this(version, calendar, before, null);
  }

  /** They were told of a version. */
  public static Knows of(int version) {
    return new Knows(version, false, null);
  }

  public Knows answered(@Nullable Response response) {
    return new Knows(version, calendar, before, response);
  }

  /**
   * The series that this one goes on from, when the letter has to tell how it ends as well.
   *
   * @param version as which it is told now
   * @param heard the version of it that they were told of last; 0 when none
   * @param sequence of their entry of it
   */
  public record Before(MeetingId series, int version, int heard, long sequence) {}
}
