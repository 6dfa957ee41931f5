/** How fast and how small the engine is, with real sockets on this machine. */
@NullMarked
package dev.parley.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
