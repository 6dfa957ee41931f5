/** The journal in SQL. */
@NullMarked
package dev.parley.journal.internal;

import org.jspecify.annotations.NullMarked;
