/** The way out: what handlers ask for, in the order of each conversation. */
@NullMarked
package dev.parley.runtime.internal.outbox;

import org.jspecify.annotations.NullMarked;
