/** What is to go out. */
@NullMarked
package dev.parley.journal.internal.act;

import org.jspecify.annotations.NullMarked;
