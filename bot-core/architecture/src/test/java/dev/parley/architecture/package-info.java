/**
 * Holds what no compiler holds: who may know whom, how the code is written, and that the README is
 * true.
 */
@NullMarked
package dev.parley.architecture;

import org.jspecify.annotations.NullMarked;
