/**
 * JSON as the service's clients write it: one object whose values may be missing, or of another
 * type than they should be.
 */
@NullMarked
package dev.parley.wire.json;

import org.jspecify.annotations.NullMarked;
