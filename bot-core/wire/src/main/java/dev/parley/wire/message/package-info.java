/** Messages: from the service's form to the one that handlers see, and back. */
@NullMarked
package dev.parley.wire.message;

import org.jspecify.annotations.NullMarked;
