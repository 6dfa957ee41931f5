/** What is done beside the work: forgetting what is old, and whom to forget. */
@NullMarked
package dev.parley.journal.internal.upkeep;

import org.jspecify.annotations.NullMarked;
