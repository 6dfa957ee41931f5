/** One line of work for each conversation, and the threads that walk along the lines. */
@NullMarked
package dev.parley.runtime.internal.lane;

import org.jspecify.annotations.NullMarked;
