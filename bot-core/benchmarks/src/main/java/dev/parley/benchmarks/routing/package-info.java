/** How fast the handlers of an event are found. */
@NullMarked
package dev.parley.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
