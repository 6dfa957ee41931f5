/** What a whole server costs, and how it bears what its plugins do. */
@NullMarked
package dev.parley.benchmarks.server;

import org.jspecify.annotations.NullMarked;
