/** Tests of what accounts do to earlier messages, with several accounts at one sandbox. */
@NullMarked
package dev.parley.engine.act;

import org.jspecify.annotations.NullMarked;
