/** Programs that a test starts: run to the end, or stopped. */
@NullMarked
package dev.parley.interop.process;

import org.jspecify.annotations.NullMarked;
