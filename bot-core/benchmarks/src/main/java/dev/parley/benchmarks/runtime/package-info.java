/** What the runtime costs by itself, without sockets. */
@NullMarked
package dev.parley.benchmarks.runtime;

import org.jspecify.annotations.NullMarked;
