/** How bodies are kept. */
@NullMarked
package dev.parley.journal.internal.codec;

import org.jspecify.annotations.NullMarked;
