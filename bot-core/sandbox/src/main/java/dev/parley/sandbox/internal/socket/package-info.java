/** The WebSocket side: who may come in, what they send, what they are sent. */
@NullMarked
package dev.parley.sandbox.internal.socket;

import org.jspecify.annotations.NullMarked;
