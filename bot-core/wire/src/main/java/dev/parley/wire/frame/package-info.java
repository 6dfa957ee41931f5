/**
 * The packets of a connection, one for each binary WebSocket message, and the codec between them
 * and bytes. Everything is big-endian; the first byte holds type, duplicate flag and quality of
 * service.
 */
@NullMarked
package dev.parley.wire.frame;

import org.jspecify.annotations.NullMarked;
