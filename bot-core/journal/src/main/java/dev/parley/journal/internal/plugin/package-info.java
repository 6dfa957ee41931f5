/** The tables of plugins. */
@NullMarked
package dev.parley.journal.internal.plugin;

import org.jspecify.annotations.NullMarked;
