@NullMarked
package dev.parley.wire.frame;

import org.jspecify.annotations.NullMarked;
