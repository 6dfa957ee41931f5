/** Routes that a program registers, made into the same handlers as annotated methods. */
@NullMarked
package dev.parley.runtime.internal.fluent;

import org.jspecify.annotations.NullMarked;
