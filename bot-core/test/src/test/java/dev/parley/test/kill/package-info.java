/** A bot that is killed again and again, and what must be left of it. */
@NullMarked
package dev.parley.test.kill;

import org.jspecify.annotations.NullMarked;
