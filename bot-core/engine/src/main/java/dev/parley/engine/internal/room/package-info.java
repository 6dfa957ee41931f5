/** Chatrooms: being in them, what is said there, and their entries. */
@NullMarked
package dev.parley.engine.internal.room;

import org.jspecify.annotations.NullMarked;
