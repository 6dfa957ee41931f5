/** Load on the journal. */
@NullMarked
package dev.parley.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
