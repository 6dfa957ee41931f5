/**
 * Plugins in child contexts of their own, whether they come from the class path or are the
 * application's classes.
 */
@NullMarked
package dev.parley.starter.plugin;

import org.jspecify.annotations.NullMarked;
