/** What the runtime writes into the journal, and how it goes on from there after a restart. */
@NullMarked
package dev.parley.runtime.internal.durable;

import org.jspecify.annotations.NullMarked;
