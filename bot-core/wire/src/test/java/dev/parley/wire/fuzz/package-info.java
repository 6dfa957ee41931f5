/** Bytes that nobody meant to send, thrown at every reader of this room. */
@NullMarked
package dev.parley.wire.fuzz;

import org.jspecify.annotations.NullMarked;
