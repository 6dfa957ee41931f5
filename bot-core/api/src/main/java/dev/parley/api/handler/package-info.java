/** The annotations that turn the methods of a plain class into handlers. */
@NullMarked
package dev.parley.api.handler;

import org.jspecify.annotations.NullMarked;
