/** Has no texts of its own. */
@NullMarked
package dev.parley.runtime.explain;

import org.jspecify.annotations.NullMarked;
