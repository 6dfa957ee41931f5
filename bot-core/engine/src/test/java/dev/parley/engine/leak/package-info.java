/** Makes a leaked Netty buffer fail the test class that leaked it. */
@NullMarked
package dev.parley.engine.leak;

import org.jspecify.annotations.NullMarked;
