/** How texts are compared: which characters count as the same, and how far words are apart. */
@NullMarked
package dev.parley.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
