/**
 * Observations of events, handlers and sends, for tracing. They are made only where the application
 * has somebody who listens to them.
 */
@NullMarked
package dev.parley.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
