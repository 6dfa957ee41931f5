/** Tests of what the package keeps to itself. */
@NullMarked
package dev.parley.runtime.internal.routing;

import org.jspecify.annotations.NullMarked;
