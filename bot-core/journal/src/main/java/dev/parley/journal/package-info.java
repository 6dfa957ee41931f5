/** Everything that must survive the end of the process: inbox, acts, steps, dialogs, cursors. */
@NullMarked
package dev.parley.journal;

import org.jspecify.annotations.NullMarked;
