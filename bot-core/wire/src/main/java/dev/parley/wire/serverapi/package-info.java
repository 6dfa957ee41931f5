/** The service's Server API: where its calls go, how they are signed, and what its codes mean. */
@NullMarked
package dev.parley.wire.serverapi;

import org.jspecify.annotations.NullMarked;
