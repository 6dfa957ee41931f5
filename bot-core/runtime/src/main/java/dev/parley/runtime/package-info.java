/**
 * The runtime: what comes in from a transport goes through the lane of its conversation and the
 * router to one handler, and what the handler answers goes out again. It knows no Spring, no
 * sockets and no SQL; {@link dev.parley.runtime.BotRuntime} is the door.
 */
@NullMarked
package dev.parley.runtime;

import org.jspecify.annotations.NullMarked;
