/** Tests of what the package keeps to itself. */
@NullMarked
package dev.parley.runtime.internal.handler;

import org.jspecify.annotations.NullMarked;
