/** The meters of the runtime. */
@NullMarked
package dev.parley.runtime.internal.meter;

import org.jspecify.annotations.NullMarked;
