/**
 * The SMTP catcher: takes every mail that the system sends, keeps it as a file, and shows it on a
 * page instead of delivering it to anybody.
 */
@NullMarked
package org.partnershiphub.local.mail;

import org.jspecify.annotations.NullMarked;
