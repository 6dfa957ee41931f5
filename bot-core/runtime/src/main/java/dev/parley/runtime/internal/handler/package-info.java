/** The annotated methods of a plugin, found, checked and made callable. */
@NullMarked
package dev.parley.runtime.internal.handler;

import org.jspecify.annotations.NullMarked;
