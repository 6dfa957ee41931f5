/** What a handler's parameters can be: one small class for each kind. */
@NullMarked
package dev.parley.runtime.internal.argument;

import org.jspecify.annotations.NullMarked;
