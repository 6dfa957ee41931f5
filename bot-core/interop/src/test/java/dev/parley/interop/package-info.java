/** A bot of ours, and users whose client nobody here wrote. */
@NullMarked
package dev.parley.interop;

import org.jspecify.annotations.NullMarked;
