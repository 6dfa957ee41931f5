/** The life of an account: connecting, connected, waiting to try again, over. */
@NullMarked
package dev.parley.engine.internal.session;

import org.jspecify.annotations.NullMarked;
