/** An application with what stands around handlers, for all plugins and for one. */
@NullMarked
package dev.parley.starter.calls;

import org.jspecify.annotations.NullMarked;
