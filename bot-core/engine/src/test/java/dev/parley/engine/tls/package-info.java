/** Connections that nobody else can read, to servers that prove who they are. */
@NullMarked
package dev.parley.engine.tls;

import org.jspecify.annotations.NullMarked;
