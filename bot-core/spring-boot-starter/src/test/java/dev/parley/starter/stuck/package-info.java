/** A bot application whose handlers do not end. */
@NullMarked
package dev.parley.starter.stuck;

import org.jspecify.annotations.NullMarked;
