/**
 * The wire protocol of the service: bytes in, values out, and back. No sockets, no threads, no
 * clock. Whatever the bytes are, reading ends in a value or in a {@link
 * dev.parley.wire.MalformedException}.
 */
@NullMarked
package dev.parley.wire;

import org.jspecify.annotations.NullMarked;
