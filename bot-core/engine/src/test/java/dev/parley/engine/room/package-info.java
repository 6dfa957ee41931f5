/** Chatrooms of a sandbox, by our engine. */
@NullMarked
package dev.parley.engine.room;

import org.jspecify.annotations.NullMarked;
