/** The embedded client engine: accounts of the service as transports, over Netty. */
@NullMarked
package dev.parley.engine;

import org.jspecify.annotations.NullMarked;
