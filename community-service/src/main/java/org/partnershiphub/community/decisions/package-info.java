/**
 * What groups decided at their meetings, as their record: who decided, when and with which result.
 * What was decided is read at the meeting.
 */
@NullMarked
package org.partnershiphub.community.decisions;

import org.jspecify.annotations.NullMarked;
