/** What the sandbox knows, held against simpler models of the same. */
@NullMarked
package dev.parley.sandbox.internal.state;

import org.jspecify.annotations.NullMarked;
