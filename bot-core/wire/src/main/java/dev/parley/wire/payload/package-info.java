/**
 * Protobuf bodies: reading them without surprises, and the compressed form that some answers come
 * in.
 */
@NullMarked
package dev.parley.wire.payload;

import org.jspecify.annotations.NullMarked;
