/** Connections as such: the listening port, the one thread, and how a connection ends. */
@NullMarked
package dev.parley.sandbox.internal.net;

import org.jspecify.annotations.NullMarked;
