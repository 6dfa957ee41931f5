/** Dialogs and what was answered in them. */
@NullMarked
package dev.parley.journal.internal.dialog;

import org.jspecify.annotations.NullMarked;
