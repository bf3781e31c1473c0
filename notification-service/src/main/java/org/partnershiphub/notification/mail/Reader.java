package org.partnershiphub.notification.mail;

import java.time.Instant;
import org.partnershiphub.notification.notices.NoticeId;

/** The one person that a letter is filled in for, and when. */
record Reader(NoticeId notice, String name, String address, Instant at) {}
