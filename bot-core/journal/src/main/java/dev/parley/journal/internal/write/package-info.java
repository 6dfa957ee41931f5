/** The one thread that writes, and its transactions. */
@NullMarked
package dev.parley.journal.internal.write;

import org.jspecify.annotations.NullMarked;
