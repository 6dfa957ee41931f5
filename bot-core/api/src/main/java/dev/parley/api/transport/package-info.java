/** The way to one IM service: what a transport author implements and the runtime stands on. */
@NullMarked
package dev.parley.api.transport;

import org.jspecify.annotations.NullMarked;
