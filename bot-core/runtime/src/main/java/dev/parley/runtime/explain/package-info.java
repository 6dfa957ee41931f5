/** What became of an event, for people who ask why a bot did or did not answer. */
@NullMarked
package dev.parley.runtime.explain;

import org.jspecify.annotations.NullMarked;
