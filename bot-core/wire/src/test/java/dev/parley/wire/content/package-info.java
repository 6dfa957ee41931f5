@NullMarked
package dev.parley.wire.content;

import org.jspecify.annotations.NullMarked;
