/** The navigation document: which servers a client connects to, and what they can do. */
@NullMarked
package dev.parley.wire.navi;

import org.jspecify.annotations.NullMarked;
