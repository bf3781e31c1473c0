package org.partnershiphub.notification.wording;

import org.partnershiphub.platform.change.Aggregates;

/** How every language is worded. */
public interface AllWording extends Aggregates<LanguageId, Wording> {}
