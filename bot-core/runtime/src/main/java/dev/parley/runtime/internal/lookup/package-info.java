/** Finds which of many keys a text has, without asking for them one by one. */
@NullMarked
package dev.parley.runtime.internal.lookup;

import org.jspecify.annotations.NullMarked;
