/** The sandbox as its clients see it: over real sockets. */
@NullMarked
package dev.parley.sandbox;

import org.jspecify.annotations.NullMarked;
