/** One connection that is logged in: its frames, its requests, its heartbeat. */
@NullMarked
package dev.parley.engine.internal.link;

import org.jspecify.annotations.NullMarked;
