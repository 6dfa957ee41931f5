/** Asking the service something, on behalf of any thread. */
@NullMarked
package dev.parley.engine.internal.ask;

import org.jspecify.annotations.NullMarked;
