/** Tests of the runtime with a transport that records. */
@NullMarked
package dev.parley.runtime;

import org.jspecify.annotations.NullMarked;
