/** Keeps for a while what became of each event, and explains it when somebody asks. */
@NullMarked
package dev.parley.runtime.internal.explain;

import org.jspecify.annotations.NullMarked;
