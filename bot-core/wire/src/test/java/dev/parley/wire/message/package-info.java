@NullMarked
package dev.parley.wire.message;

import org.jspecify.annotations.NullMarked;
