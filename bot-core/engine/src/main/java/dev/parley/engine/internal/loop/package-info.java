/** The one thread that each account lives on, and the waiting on it. */
@NullMarked
package dev.parley.engine.internal.loop;

import org.jspecify.annotations.NullMarked;
