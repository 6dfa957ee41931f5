/**
 * What the sandbox knows: users, tokens, groups, waiting messages, history, who is online. All of
 * it belongs to the sandbox's one thread; nothing here locks, blocks or does I/O.
 */
@NullMarked
package dev.parley.sandbox.internal.state;

import org.jspecify.annotations.NullMarked;
