/** How fast bytes become messages. */
@NullMarked
package dev.parley.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
