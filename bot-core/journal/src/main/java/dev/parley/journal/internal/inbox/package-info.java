/** The events that came in. */
@NullMarked
package dev.parley.journal.internal.inbox;

import org.jspecify.annotations.NullMarked;
