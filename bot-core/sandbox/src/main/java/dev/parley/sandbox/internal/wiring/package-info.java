/** Puts a sandbox together: which addresses, which topics, which handlers in which order. */
@NullMarked
package dev.parley.sandbox.internal.wiring;

import org.jspecify.annotations.NullMarked;
