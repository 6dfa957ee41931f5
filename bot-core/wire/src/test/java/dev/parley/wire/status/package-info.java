@NullMarked
package dev.parley.wire.status;

import org.jspecify.annotations.NullMarked;
