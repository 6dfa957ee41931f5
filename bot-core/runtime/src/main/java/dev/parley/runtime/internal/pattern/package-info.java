/** The patterns that handlers look for in texts: linear in time, bounded in size. */
@NullMarked
package dev.parley.runtime.internal.pattern;

import org.jspecify.annotations.NullMarked;
