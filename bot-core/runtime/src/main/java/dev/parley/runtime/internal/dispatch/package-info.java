/** One event on its way through one handler, and what comes of it. */
@NullMarked
package dev.parley.runtime.internal.dispatch;

import org.jspecify.annotations.NullMarked;
