/** What was said before, and where: questions that the service answers from what it keeps. */
@NullMarked
package dev.parley.engine.internal.history;

import org.jspecify.annotations.NullMarked;
