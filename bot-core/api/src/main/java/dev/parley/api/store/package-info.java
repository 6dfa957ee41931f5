/** Tables of a plugin's own: what it keeps beyond the end of the process. */
@NullMarked
package dev.parley.api.store;

import org.jspecify.annotations.NullMarked;
