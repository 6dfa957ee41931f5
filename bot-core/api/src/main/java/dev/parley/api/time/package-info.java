/** The one seam through which everything in Parley reads the time and waits. */
@NullMarked
package dev.parley.api.time;

import org.jspecify.annotations.NullMarked;
