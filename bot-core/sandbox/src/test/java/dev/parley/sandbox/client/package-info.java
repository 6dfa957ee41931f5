/** A client of a few lines that says exactly what a test wants, right or wrong. */
@NullMarked
package dev.parley.sandbox.client;

import org.jspecify.annotations.NullMarked;
