/** Why the bot did or did not answer, for operators. */
@NullMarked
package dev.parley.starter.explain;

import org.jspecify.annotations.NullMarked;
