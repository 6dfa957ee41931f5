/**
 * What the health page says. {@code OUT_OF_SERVICE} is what may mend itself: a lost connection, a
 * handler that does not end yet. {@code DOWN} is what waits for a person: an account that is
 * refused, a plugin that was switched off.
 */
@NullMarked
package dev.parley.starter.health;

import org.jspecify.annotations.NullMarked;
