/** The calls of the Server API about chatrooms, grouped by what they are about. */
@NullMarked
package dev.parley.sandbox.internal.serverapi.room;

import org.jspecify.annotations.NullMarked;
