/** From an account's options to a connection that is logged in. */
@NullMarked
package dev.parley.engine.internal.connect;

import org.jspecify.annotations.NullMarked;
