package org.partnershiphub.notification.delivery;

import org.partnershiphub.notification.notices.NoticeId;

/** A notice to be delivered, and where it stood in its lane. */
public record Parcel(NoticeId notice, int lane, long position) {}
