/** What an account says. */
@NullMarked
package dev.parley.engine.internal.send;

import org.jspecify.annotations.NullMarked;
