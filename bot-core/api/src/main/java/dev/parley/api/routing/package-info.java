/**
 * Handlers that a program registers, for those that are not known when it is compiled. They are the
 * same routes as those of {@link dev.parley.api.handler the annotations}, with the same order, the
 * same conditions and the same checks.
 */
@NullMarked
package dev.parley.api.routing;

import org.jspecify.annotations.NullMarked;
