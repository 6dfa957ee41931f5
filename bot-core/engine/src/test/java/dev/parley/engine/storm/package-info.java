/** Everything goes wrong at once, and in the end nothing is lost, doubled or out of order. */
@NullMarked
package dev.parley.engine.storm;

import org.jspecify.annotations.NullMarked;
