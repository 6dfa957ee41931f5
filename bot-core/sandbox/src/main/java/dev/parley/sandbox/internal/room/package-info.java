/**
 * What the sandbox knows about chatrooms: who is in them, what was said lately, their entries. As
 * everything in the sandbox's state it belongs to the one thread; nothing here locks, blocks or
 * does I/O.
 */
@NullMarked
package dev.parley.sandbox.internal.room;

import org.jspecify.annotations.NullMarked;
