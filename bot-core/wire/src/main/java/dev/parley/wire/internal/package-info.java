/** What several packages of this room share, and nobody else should know. */
@NullMarked
package dev.parley.wire.internal;

import org.jspecify.annotations.NullMarked;
