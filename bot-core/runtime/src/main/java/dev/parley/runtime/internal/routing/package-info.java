/** Which handler gets a message. */
@NullMarked
package dev.parley.runtime.internal.routing;

import org.jspecify.annotations.NullMarked;
