/** What messages carry, as JSON: each message type of the service to its record and back. */
@NullMarked
package dev.parley.wire.content;

import org.jspecify.annotations.NullMarked;
