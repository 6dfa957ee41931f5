@NullMarked
package dev.parley.wire.payload;

import org.jspecify.annotations.NullMarked;
