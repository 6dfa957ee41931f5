/** Events and acts as JSON. */
@NullMarked
package dev.parley.journal.internal.codec;

import org.jspecify.annotations.NullMarked;
