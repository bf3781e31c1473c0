package org.partnershiphub.notification.delivery;

import org.partnershiphub.notification.notices.NoticeId;

/**
 * A notice to be delivered.
 *
 * @param lane where it was queued; {@link #BY_HAND} when an operator has it delivered
 * @param position where it stands in its lane: when it was queued, in microseconds, until {@link
 *     Places} has seen it
 */
public record Parcel(NoticeId notice, int lane, long position) {

  public static final int BY_HAND = -1;

  /** What comes with this one. */
  Parcel of(NoticeId other) {
    return new Parcel(other, lane, position);
  }
}
