/** What may be attached to messages, and what is known to be. */
@NullMarked
package dev.parley.engine.internal.expansion;

import org.jspecify.annotations.NullMarked;
