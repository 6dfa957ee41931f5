/** The journal's behaviour, on both databases. */
@NullMarked
package dev.parley.journal;

import org.jspecify.annotations.NullMarked;
