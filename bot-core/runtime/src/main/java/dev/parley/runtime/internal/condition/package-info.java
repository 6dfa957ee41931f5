/** What decides beside an event itself whether a handler runs: roles, and how often it may. */
@NullMarked
package dev.parley.runtime.internal.condition;

import org.jspecify.annotations.NullMarked;
